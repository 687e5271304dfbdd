namespace Hearsay.Exports;

/// <summary>Writes positions of one text in the unit that the user asked for.</summary>
internal readonly struct OffsetScale(string text, OffsetUnit unit)
{
    private readonly CodePointIndex? _codePoints = unit is OffsetUnit.CodePoints ? new CodePointIndex(text) : null;

    public int this[int position] => _codePoints is null ? position : _codePoints[position];
}
