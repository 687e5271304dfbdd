using Hearsay.Knowledge.Places;

namespace Hearsay.Entities.Places;

/// <summary>
/// Finds words that may name places: the model's names of places, known to the gazetteer or not, and
/// the longest capitalised words that the gazetteer has. Which of them do name a place is decided later.
/// </summary>
internal sealed class PlaceSpotter(Reading reading, Gazetteer gazetteer, PlaceWords words)
{
    private const int MostTokens = 6;
    private const int MostPlaces = 120;
    private readonly Mention?[] _owners = Owners(reading);

    /// <summary>All spots in text order, none overlapping another.</summary>
    public List<Spot> Find()
    {
        var spots = new List<Spot>();
        foreach (var sentence in reading.Sentences)
        {
            for (var token = sentence.FirstToken; token < sentence.EndToken;)
            {
                var spot = OfName(token, sentence.EndToken) ?? OfGazetteer(token, sentence.EndToken);
                if (spot is not null) spots.Add(spot);
                token = spot?.End ?? token + 1;
            }
        }
        return spots;
    }

    /// <summary>The spot of given words, whatever the models say.</summary>
    public Spot Of(TextSpan span)
    {
        var (first, end) = reading.TokensOf(span);
        var sentence = reading.Sentences[reading.Tokens[first].Sentence];
        return OfPart(first, end, sentence) ?? Make(first, end, span, reading.Quote(span), PlaceWord.None);
    }

    /// <summary>A name of the model that is a place's, from its first token.</summary>
    private Spot? OfName(int token, int sentenceEnd)
    {
        if (_owners[token] is not { Type: EntityType.Place } name || name.Span.Start != reading.Tokens[token].Span.Start) return null;
        var (first, end) = reading.TokensOf(name.Span);
        end = Math.Min(end, sentenceEnd);
        if (OfGazetteer(token, sentenceEnd) is { } longer && longer.End > end) return longer;
        var sentence = reading.Sentences[reading.Tokens[token].Sentence];
        if (OfPart(first, end, sentence) is { } known) return known;
        end = CommaIn(first, end); // "Paris, Texas" may be one name to the model
        return OfPart(first, end, sentence) ?? Make(first, end, SpanOf(first, end), reading.Quote(SpanOf(first, end)), PlaceWord.None);
    }

    /// <summary>The first comma inside some words; their end where there is none.</summary>
    private int CommaIn(int first, int end)
    {
        for (var token = first + 1; token < end; token++)
        {
            if (reading.Word(token) is ",") return token;
        }
        return end;
    }

    /// <summary>The whole of some words, or what is left without an article, a word for a part before, a word for the kind after; null where no list has either.</summary>
    private Spot? OfPart(int first, int end, Sentence sentence)
    {
        for (var from = first; from < end && from - first < 3; from++)
        {
            var word = from > first ? reading.Word(from - 1) : default;
            if (from > first && !word.Equals("the", StringComparison.OrdinalIgnoreCase) && words[word] == PlaceWord.None) break;
            for (var to = end; to > from && end - to < 2; to--)
            {
                var kind = to < end ? words[reading.Word(to)] : PlaceWord.None;
                if (to < end && kind is PlaceWord.None or PlaceWord.Part) break;
                var name = SpanOf(from, to).Of(reading.Text);
                if (gazetteer.Find(name).Count == 0) continue;
                if (kind == PlaceWord.None) kind = WordBeside(first, end, sentence);
                return Make(from, end, SpanOf(from, end), name.ToString(), kind);
            }
        }
        return null;
    }

    /// <summary>The longest words from a capitalised one on that the gazetteer has.</summary>
    private Spot? OfGazetteer(int token, int sentenceEnd)
    {
        if (!char.IsUpper(reading.Word(token)[0])) return null;
        var last = Math.Min(sentenceEnd, token + MostTokens);
        for (var end = last; end > token; end--)
        {
            var ending = reading.Word(end - 1);
            if (!char.IsLetter(ending[0]) || (end - token == 1 && words[ending] == PlaceWord.Part)) continue;
            var span = SpanOf(token, end);
            var places = gazetteer.Find(span.Of(reading.Text));
            if (places.Count == 0 || (char.IsLower(ending[0]) && gazetteer[places[0]].Kind < PlaceKind.Area)) continue;
            return Make(token, end, span, reading.Quote(span), WordBeside(token, end, reading.Sentences[reading.Tokens[token].Sentence]));
        }
        return null;
    }

    private Spot Make(int first, int end, TextSpan span, string name, PlaceWord word)
    {
        var owner = _owners[first];
        var (places, fitting) = PlacesOf(name, word);
        return new Spot
        {
            First = first,
            End = end,
            Span = span,
            Name = PlaceNames.Fold(name),
            Places = places,
            Word = fitting ? word : PlaceWord.None,
            Owner = owner?.Type,
            MoreOfName = owner is null ? default : (owner.Span.Start < span.Start, owner.Span.End > span.End),
        };
    }

    /// <summary>The places of a name; those alone that are what the noun beside it calls them, where there are such.</summary>
    private (int[] Places, bool Fitting) PlacesOf(string name, PlaceWord word)
    {
        var found = gazetteer.Find(name);
        var (places, fitting) = (new List<int>(), new List<int>());
        for (var i = 0; i < Math.Min(found.Count, MostPlaces); i++)
        {
            places.Add(found[i]);
            if (PlaceWords.Fits(word, gazetteer[found[i]].Kind)) fitting.Add(found[i]);
        }
        return fitting.Count > 0 ? ([.. fitting], true) : ([.. places], false);
    }

    /// <summary>"Kursk region", "the city of Paris", "the capital Kabul", "Lake Chad". In "the Somalia port" and "the capital of Chad" the noun is of another place.</summary>
    private PlaceWord WordBeside(int first, int end, Sentence sentence)
    {
        if (end < sentence.EndToken && words[reading.Word(end)] is not (PlaceWord.None or PlaceWord.Part or PlaceWord.Town) and var after) return after;
        var of = first - 2 >= sentence.FirstToken && reading.Word(first - 1) is "of";
        var noun = of ? first - 2 : first - 1;
        if (noun < sentence.FirstToken || (of && reading.Word(noun) is "capital")) return PlaceWord.None;
        return words[reading.Word(noun)] is not PlaceWord.Part and var before ? before : PlaceWord.None;
    }

    private TextSpan SpanOf(int first, int end) => new(reading.Tokens[first].Span.Start, reading.Tokens[end - 1].Span.End);

    /// <summary>For each token the name of the model that covers it.</summary>
    private static Mention?[] Owners(Reading reading)
    {
        var owners = new Mention?[reading.Tokens.Length];
        foreach (var mention in reading.Mentions)
        {
            if (mention.Form != MentionForm.Name) continue;
            var (first, end) = reading.TokensOf(mention.Span);
            for (var token = first; token < end; token++) owners[token] = mention;
        }
        return owners;
    }
}
