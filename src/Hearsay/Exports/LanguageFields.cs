namespace Hearsay.Exports;

/// <summary>Paragraphs, sentences and tokens of the JSON document. Token and sentence numbers count from 0.</summary>
internal static class LanguageFields
{
    public static void Write(JsonLines lines, Reading reading)
    {
        WriteParagraphs(lines, reading);
        WriteSentences(lines, reading);
        WriteTokens(lines, reading);
    }

    private static void WriteParagraphs(JsonLines lines, Reading reading)
    {
        lines.Json.WriteStartArray("paragraphs");
        foreach (var paragraph in reading.Paragraphs)
        {
            lines.Json.WriteStartObject();
            lines.Span("span", paragraph.Span);
            lines.Json.WriteString("kind", ExportNames.Of(paragraph.Kind));
            lines.Json.WriteEndObject();
        }
        lines.Json.WriteEndArray();
    }

    private static void WriteSentences(JsonLines lines, Reading reading)
    {
        lines.Json.WriteStartArray("sentences");
        foreach (var sentence in reading.Sentences)
        {
            lines.Json.WriteStartObject();
            lines.Span("span", sentence.Span);
            lines.Json.WriteNumber("first_token", sentence.FirstToken);
            lines.Json.WriteNumber("end_token", sentence.EndToken);
            lines.Json.WriteNumber("paragraph", sentence.Paragraph);
            lines.Json.WriteEndObject();
        }
        lines.Json.WriteEndArray();
    }

    private static void WriteTokens(JsonLines lines, Reading reading)
    {
        lines.Json.WriteStartArray("tokens");
        for (var i = 0; i < reading.Tokens.Length; i++)
        {
            lines.Json.WriteStartObject();
            lines.Span("span", reading.Tokens[i].Span);
            if (!reading.Syntax.IsEmpty) WriteSyntax(lines, reading.Syntax[i]);
            lines.Json.WriteEndObject();
        }
        lines.Json.WriteEndArray();
    }

    private static void WriteSyntax(JsonLines lines, TokenSyntax syntax)
    {
        lines.Json.WriteString("upos", syntax.Upos.ToString());
        lines.Json.WriteString("features", syntax.Features);
        lines.Json.WriteString("lemma", syntax.Lemma);
        lines.Json.WriteNumber("head", syntax.Head);
        lines.Json.WriteString("relation", syntax.Relation);
    }
}
