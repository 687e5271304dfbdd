using Hearsay.Knowledge;

namespace Hearsay.Entities;

/// <summary>
/// Corrects the types of names from what the whole report and the knowledge files say: a legal form
/// makes a body, and all uses of one name are of the type that most of the evidence has.
/// </summary>
internal static class NameTypes
{
    private const int Outright = 8; // votes of a title, a legal form, a listed country or outlet
    private const int Referred = 3; // votes of a pronoun in what it says: "Norland said it"
    private const int Longer = 2; // votes of a longer name that begins or ends in this one

    private static readonly EntityLexicon Lexicon = EntityLexicon.Shipped;

    /// <summary>Changes the types in place.</summary>
    public static void Correct(List<Mention> names, Reading reading, SyntaxIndex syntax)
    {
        var words = new string[names.Count][];
        var votes = new Dictionary<string, Dictionary<EntityType, int>>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            if (!IsCorrectable(names[i].Type)) continue;
            var (first, end) = reading.TokensOf(names[i].Span);
            words[i] = NameWords.Of(reading, first, end, names[i].Type, Lexicon);
            if (words[i].Length == 0) continue;
            var type = Evident(reading, first, end, words[i]) ?? OfNounBefore(reading, syntax, first, end);
            if (type is { } certain && certain != names[i].Type)
            {
                names[i] = names[i] with { Type = certain };
                words[i] = NameWords.Of(reading, first, end, certain, Lexicon);
            }
            Vote(votes, Key(words[i]), names[i].Type, type is null ? 1 : Outright);
            if (OfPronoun(reading, syntax, syntax.HeadOf(first, end)) is { } referred) Vote(votes, Key(words[i]), referred, Referred);
            if (words[i].Length > 1) VoteForParts(votes, words[i], names[i].Type);
        }
        for (var i = 0; i < names.Count; i++)
        {
            if (words[i] is not { Length: > 0 }) continue;
            var counts = votes[Key(words[i])];
            var best = counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First();
            if (best.Value > counts[names[i].Type]) names[i] = names[i] with { Type = best.Key };
        }
    }

    private static bool IsCorrectable(EntityType type) => type is EntityType.Person or EntityType.Org or EntityType.Place or EntityType.Product or EntityType.Norp or EntityType.Other;

    private static string Key(string[] words) => words.Length == 1 ? words[0] : string.Join(' ', words);

    /// <summary>The type that the words themselves show; null where they show none.</summary>
    private static EntityType? Evident(Reading reading, int first, int end, string[] words)
    {
        for (var i = Math.Max(reading.Sentences[reading.Tokens[first].Sentence].FirstToken, first - 1); i < end - 1 && i <= first; i++)
        {
            if (Lexicon.TryTitle(reading.Word(i), out var title) && title.Kind == TitleKind.Honorific) return EntityType.Person;
        }
        var last = reading.Word(end - 1);
        if (end - first > 1 && char.IsUpper(last[0]) && Lexicon.TryTitle(last, out var suffix) && suffix.Kind == TitleKind.Company) return EntityType.Org;
        if (words.Length > 1 && char.IsUpper(words[^1][0]) && Lexicon.Noun(NameWords.HeadWord(words, EntityType.Org)) is { Type: EntityType.Org, Kind.Length: > 0 }) return EntityType.Org;
        var name = Key(words);
        if (Lexicon.Country(name) is not null) return EntityType.Place;
        if (IsDateline(reading, first, end)) return EntityType.Place;
        if (reading.Report.Outlet is { } outlet && IsOutlet(outlet, name)) return EntityType.Org;
        return NewsSources.Shipped.TryFind(name, out _, out var ambiguous) && !ambiguous ? EntityType.Org : null;
    }

    /// <summary>A name in capitals that begins a paragraph, with an agency in brackets or a dash after it: "PORT HOLM (Reuters) -".</summary>
    private static bool IsDateline(Reading reading, int first, int end)
    {
        var sentence = reading.Sentences[reading.Tokens[first].Sentence];
        if (first != sentence.FirstToken || end >= sentence.EndToken || sentence.Span.Start != reading.Paragraphs[sentence.Paragraph].Span.Start) return false;
        var name = reading.Text.AsSpan(reading.Tokens[first].Span.Start, reading.Tokens[end - 1].Span.End - reading.Tokens[first].Span.Start);
        return name.Length > 3 && !name.ContainsAnyInRange('a', 'z') && reading.Word(end) is "(" or "-" or "--" or "–" or "—";
    }

    private static bool IsOutlet(string outlet, string name) =>
        outlet.Equals(name, StringComparison.OrdinalIgnoreCase)
        || (outlet.StartsWith("The ", StringComparison.OrdinalIgnoreCase) && outlet.AsSpan(4).Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>"the newspaper Norland Post", "spokesman Berg": the type of a common noun that the name belongs to; null where there is none.</summary>
    private static EntityType? OfNounBefore(Reading reading, SyntaxIndex syntax, int first, int end)
    {
        if (first == 0 || syntax.Upos(first - 1) != Upos.NOUN || reading.Tokens[first - 1].Sentence != reading.Tokens[first].Sentence) return null;
        var head = syntax.HeadOf(first, end);
        var joined = syntax.Head(first - 1) == head && syntax.Relations[first - 1] is Dependency.NmodDesc or Dependency.Compound;
        joined |= syntax.Head(head) == first - 1 && syntax.Relations[head] is Dependency.Appos or Dependency.Flat;
        if (!joined || Lexicon.Noun(reading.Syntax[first - 1].Lemma) is not { Kind.Length: > 0 } noun) return null;
        return noun.Type is EntityType.Person or EntityType.Org ? noun.Type : null;
    }

    /// <summary>"Norland said it had": a body; "Berg said she had": a person; null where no pronoun shows it.</summary>
    private static EntityType? OfPronoun(Reading reading, SyntaxIndex syntax, int head)
    {
        if (syntax.Relations[head] != Dependency.Nsubj || syntax.Head(head) is not (>= 0 and var verb)) return null;
        if (!Lexicon.IsSpeechVerb(reading.Word(verb)) || syntax.Child(verb, Dependency.Ccomp) is not (>= 0 and var clause) || clause < head) return null;
        var subject = syntax.Child(clause, Dependency.Nsubj);
        if (subject < 0) return null;
        var possessor = syntax.Child(subject, Dependency.NmodPoss);
        if (!Lexicon.TryPronoun(reading.Word(possessor >= 0 ? possessor : subject), out var pronoun) || pronoun.Person != 3) return null;
        return pronoun.Numbers != Numbers.One ? null : pronoun.Genders == Genders.Thing ? EntityType.Org : EntityType.Person;
    }

    /// <summary>A surname votes for a person, the first word of a body's name for the body.</summary>
    private static void VoteForParts(Dictionary<string, Dictionary<EntityType, int>> votes, string[] words, EntityType type)
    {
        if (type == EntityType.Person) Vote(votes, words[^1], type, Longer);
        if (type != EntityType.Org) return;
        Vote(votes, words[0], type, Longer);
        if (words.Length > 2) Vote(votes, $"{words[0]} {words[1]}", type, Longer);
    }

    private static void Vote(Dictionary<string, Dictionary<EntityType, int>> votes, string key, EntityType type, int count)
    {
        if (!votes.TryGetValue(key, out var counts)) votes.Add(key, counts = []);
        counts[type] = counts.GetValueOrDefault(type) + count;
    }
}
