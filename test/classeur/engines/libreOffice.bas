Option Explicit

' Opens a workbook, changes it as a user would, calculates it again, refreshes its pivot tables and
' saves it. The Main procedure, made for each run, calls these one after the other.

Dim Book As Object

Sub OpenBook(address As String)
  Dim unseen(0) As New com.sun.star.beans.PropertyValue
  unseen(0).Name = "Hidden"
  unseen(0).Value = True
  Book = StarDesktop.loadComponentFromURL(address, "_blank", 0, unseen())
End Sub

Sub TypeText(sheetName As String, columnIndex As Long, rowIndex As Long, text As String)
  Book.Sheets.getByName(sheetName).getCellByPosition(columnIndex, rowIndex).setString(text)
End Sub

Sub TypeNumber(sheetName As String, columnIndex As Long, rowIndex As Long, number As Double)
  Book.Sheets.getByName(sheetName).getCellByPosition(columnIndex, rowIndex).setValue(number)
End Sub

Sub CalculateAndRefresh()
  Dim sheet, pivot
  Book.calculateAll()
  For Each sheet In Book.Sheets
    For Each pivot In sheet.DataPilotTables
      pivot.refresh()
    Next
  Next
End Sub

' Lets only the wanted items through, in the pivot tables that lay the field out or filter by it.
Sub ShowOnly(fieldName As String, wanted)
  Dim sheet, pivot
  For Each sheet In Book.Sheets
    For Each pivot In sheet.DataPilotTables
      HideOthers(pivot.PageFields, fieldName, wanted)
      HideOthers(pivot.RowFields, fieldName, wanted)
    Next
  Next
End Sub

Sub HideOthers(fields, fieldName As String, wanted)
  Dim position As Long, items, itemIndex As Long
  For position = 0 To fields.Count - 1
    If fields.getByIndex(position).Name = fieldName Then
      items = fields.getByIndex(position).Items
      For itemIndex = 0 To items.Count - 1
        items.getByIndex(itemIndex).IsHidden = Not IsAmong(items.getByIndex(itemIndex).Name, wanted)
      Next
    End If
  Next
End Sub

Function IsAmong(name As String, wanted) As Boolean
  Dim candidate
  IsAmong = False
  For Each candidate In wanted
    If candidate = name Then IsAmong = True
  Next
End Function

Sub SaveAndClose(address As String)
  Dim format(0) As New com.sun.star.beans.PropertyValue
  format(0).Name = "FilterName"
  format(0).Value = "Calc MS Excel 2007 XML"
  Book.storeToURL(address, format())
  Book.close(True)
End Sub
