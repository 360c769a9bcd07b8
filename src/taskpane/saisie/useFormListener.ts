import { type RefObject, useEffect, useEffectEvent } from "react";

/** Listens to what bubbles up to the form: a shortcut, a first focus. */
export function useFormListener<K extends "keydown" | "focusin">(
  formRef: RefObject<HTMLFormElement | null>,
  type: K,
  listener: (event: HTMLElementEventMap[K]) => void,
): void {
  const listen = useEffectEvent(listener);
  useEffect(() => {
    const form = formRef.current;
    const onEvent = (event: HTMLElementEventMap[K]): void => listen(event);
    form?.addEventListener(type, onEvent);
    return () => form?.removeEventListener(type, onEvent);
  }, [formRef, type]);
}
