namespace Hearsay.Eval.Coreference;

/// <summary>Makes names, as a tagger would give them, of gold mentions whose head is a proper noun.</summary>
internal static class GumNames
{
    public static Reading AddTo(Reading reading, ImmutableArray<GoldMention> gold)
    {
        var names = ImmutableArray.CreateBuilder<Mention>();
        var covered = 0;
        foreach (var mention in gold)
        {
            if (TypeOf(mention.Type) is not { } type || reading.Syntax[mention.Head].Upos != Upos.PROPN || mention.Head < mention.First) continue;
            var (first, end) = Name(reading, gold, mention, type);
            if (first < covered) continue;
            covered = end;
            var span = new TextSpan(reading.Tokens[first].Span.Start, reading.Tokens[end - 1].Span.End);
            names.Add(new Mention(new MentionId(names.Count), span, reading.Tokens[mention.Head].Span, type, MentionForm.Name, null, "gold"));
        }
        return reading with { Mentions = names.ToImmutable(), Layers = [.. reading.Layers, Layer.Names] };
    }

    private static (int First, int End) Name(Reading reading, ImmutableArray<GoldMention> gold, GoldMention mention, EntityType type)
    {
        var (first, end) = (mention.Head, mention.Head + 1);
        while (end < mention.End && (IsNaming(reading, end) || (end + 1 < mention.End && IsJoint(reading, end) && IsNaming(reading, end + 1)))) end++;
        while (first > mention.First && IsNaming(reading, first - 1) && !IsTitle(reading, first - 1, type)) first--;
        return (first, end);
    }

    private static bool IsTitle(Reading reading, int token, EntityType type) =>
        type == EntityType.Person && (reading.Syntax[token].Relation == "nmod:desc" || reading.Word(token).EndsWith("."));

    private static bool IsNaming(Reading reading, int token) =>
        char.IsUpper(reading.Word(token)[0]) && reading.Syntax[token].Upos is Upos.PROPN or Upos.ADJ or Upos.NOUN or Upos.VERB;

    private static bool IsJoint(Reading reading, int token) => reading.Word(token) is "of" or "de" or "-" or "&" or "van" or "al";

    private static EntityType? TypeOf(string type) => type switch
    {
        "person" => EntityType.Person,
        "organization" => EntityType.Org,
        "place" => EntityType.Place,
        "time" => EntityType.Date,
        "event" => EntityType.Event,
        "object" => EntityType.Product,
        "abstract" => EntityType.Other,
        _ => null,
    };
}
