using System.Text;
using Hearsay.Intake.Decoding;

namespace Hearsay.Intake.Html;

/// <summary>One paragraph as it is gathered: its text, where each stretch stands in the source, and how much of it is links.</summary>
internal sealed class ParagraphDraft
{
    private readonly List<Piece> _pieces = [];

    private readonly record struct Piece(int Start, int Length, int SourceStart, int SourceLength, PieceKind Kind);

    private enum PieceKind
    {
        Direct,
        Whole,
        Loose,
    }

    /// <summary>The text so far.</summary>
    public StringBuilder Text { get; } = new();

    /// <summary>Units inside links.</summary>
    public int LinkLength { get; set; }

    /// <summary>The tag of the block it stands in.</summary>
    public string Block { get; init; } = "";

    public void AddDirect(char unit, int source)
    {
        if (_pieces.Count > 0 && _pieces[^1] is { Kind: PieceKind.Direct } last && last.SourceStart + last.SourceLength == source)
            _pieces[^1] = last with { Length = last.Length + 1, SourceLength = last.SourceLength + 1 };
        else
            _pieces.Add(new(Text.Length, 1, source, 1, PieceKind.Direct));
        Text.Append(unit);
    }

    public void AddWhole(ReadOnlySpan<char> units, int source, int length)
    {
        _pieces.Add(new(Text.Length, units.Length, source, length, PieceKind.Whole));
        Text.Append(units);
    }

    public void AddLoose(ReadOnlySpan<char> units)
    {
        _pieces.Add(new(Text.Length, units.Length, 0, 0, PieceKind.Loose));
        Text.Append(units);
    }

    /// <summary>Adds the paragraph to a report's text.</summary>
    public void WriteTo(MappedTextBuilder builder, SourceText source)
    {
        var text = Text.ToString().AsSpan();
        foreach (var piece in _pieces)
        {
            if (piece.Kind == PieceKind.Direct) builder.Append(source, piece.SourceStart, piece.Length);
            else if (piece.Kind == PieceKind.Whole) builder.AppendAs(text.Slice(piece.Start, piece.Length), source, piece.SourceStart, piece.SourceLength);
            else builder.AppendLoose(text.Slice(piece.Start, piece.Length));
        }
    }
}
