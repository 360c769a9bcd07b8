import type { Arguments } from "./arguments";
import { announceCalculation, eventTargetId, isRaised } from "./events";
import { type Handle, isHandleOf } from "./handles";
import type { Keepable } from "./liveRanges";
import { type HostError, asHostError, notImplemented } from "./hostErrors";
import { ObjectPaths } from "./objectPaths";
import { calculateNames } from "./objects/namedItem";
import type { Scope } from "./scope";
import {
  type Action,
  ActionType,
  type RequestBody,
  type ResponseBody,
  type ResponseError,
} from "./protocol";
import { identityOf, loadObject } from "./query";
import { typeOf } from "./registry";
import { followSheetNames } from "./formulaRewriting";

/**
 * Runs the actions of one request in order. The first that fails ends the run: earlier ones stay
 * applied, as in Excel, and `Error` says which one failed.
 */
export async function runRequest(body: RequestBody, scope: Scope): Promise<ResponseBody> {
  followSheetNames(scope.workbook);
  const paths = new ObjectPaths(body.ObjectPaths, scope);
  const response: ResponseBody = { Results: [], TraceIds: [] };
  for (const [index, action] of body.Actions.entries()) {
    try {
      const value = await runAction(action, paths, scope, response);
      response.Results.push({ ActionId: action.Id, Value: value ?? null });
    } catch (error) {
      response.Error = describeFailure(asHostError(error), action, index, paths);
      break;
    }
  }
  announceCalculation(scope, scope.workbook.takeChanged());
  return response;
}

async function runAction(
  action: Action,
  paths: ObjectPaths,
  scope: Scope,
  response: ResponseBody,
): Promise<unknown> {
  if (action.ActionType === ActionType.Trace) {
    response.TraceIds.push(action.Id);
    return null;
  }
  if (needsResults(action, paths)) await scope.workbook.calculated();
  const handle = paths.resolve(action.ObjectPathId);
  if (handle && readsNames(handle, action)) await calculateNames(scope);
  if (isHandleOf(handle, "FunctionResult")) await handle.state.prepare?.();
  return handle === null ? null : runOn(handle, action, paths, scope);
}

/** Methods that lead to cells by what they show. */
const FINDS = /^(Find|GetSpill|GetSpecialCells|GetInvalidCells)/;

/** Methods that do the same whatever formulas give, and answer nothing. */
const IS_BLIND = /^(_(KeepReference|(Unr|R)egister)|(Clear|Resize)$)/;

/** Whether what the formulas give may be told by the action's answer, or decide what it does. */
function needsResults(action: Action, paths: ObjectPaths): boolean {
  const { ActionType: kind, Name: name } = action;
  if (kind === ActionType.Load) return true;
  if (kind === ActionType.Instantiate) return FINDS.test(paths.nameOf(action.ObjectPathId));
  return kind === ActionType.Method && !IS_BLIND.test(name);
}

/** Whether values or types of names are asked for: by name, or with all that there is. */
function readsNames({ type }: Handle, { ActionType: kind, QueryInfo = {} }: Action): boolean {
  const ofNames = type === "NamedItem" || type === "NamedItemCollection";
  const asked = QueryInfo.Select ?? [];
  const isAsked = asked.length === 0 || asked.some((name) => /(^|\/)(value|type)$/i.test(name));
  return ofNames && kind === ActionType.Load && isAsked;
}

function runOn(handle: Handle, action: Action, paths: ObjectPaths, scope: Scope): unknown {
  switch (action.ActionType) {
    case ActionType.Instantiate:
      return identityOf(handle, scope);
    case ActionType.Load:
      return loadObject(handle, action.QueryInfo ?? {}, scope);
    case ActionType.Method:
      return callMethod(handle, action.Name, paths.arguments(action.ArgumentInfo), scope);
    case ActionType.SetProperty:
      return setProperty(handle, action.Name, paths.arguments(action.ArgumentInfo), scope);
    case ActionType.EnsureUnchanged:
    default:
      throw notImplemented(`action type ${action.ActionType}`);
  }
}

function callMethod<K extends Handle["type"]>(
  handle: Handle<K>,
  name: string,
  args: Arguments,
  scope: Scope,
): unknown {
  const method = typeOf(handle, scope).methods?.[name];
  if (method) return method(handle.state, args, scope);
  if (name === "_KeepReference" && isKeepable(handle)) {
    scope.session?.ranges.keep(handle);
    return null;
  }
  const [, direction, event] = /^_(Unr|R)egister(?:Event)?(\w+?)(?:Event)?$/.exec(name) ?? [];
  if (event === undefined) throw notImplemented(`${handle.type}.${lowerFirst(name)}`);
  // An event that never comes would be a lie.
  if (!isRaised(handle.type, event)) throw notImplemented(`${handle.type}.on${event}`);
  const key = `${handle.type}.${event}`;
  scope.session?.listen(key, eventTargetId(handle), direction === "R" ? 1 : -1);
  return null;
}

function isKeepable(handle: Handle): handle is Keepable {
  return (
    isHandleOf(handle, "Range") ||
    isHandleOf(handle, "RangeAreas") ||
    isHandleOf(handle, "WorkbookRangeAreas")
  );
}

function setProperty<K extends Handle["type"]>(
  handle: Handle<K>,
  name: string,
  args: Arguments,
  scope: Scope,
): null {
  const set = typeOf(handle, scope).properties?.[name]?.set;
  if (!set) throw notImplemented(`${handle.type}.${lowerFirst(name)} (write)`);
  set(handle.state, args.value(0), scope);
  return null;
}

function describeFailure(
  error: HostError,
  action: Action,
  index: number,
  paths: ObjectPaths,
): ResponseError {
  const location = error.location ?? paths.location(action);
  return {
    Code: error.code,
    Message: error.message,
    ActionIndex: index,
    HttpStatusCode: error.httpStatusCode,
    ...(location ? { Location: location } : {}),
  };
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
