using Hearsay.Knowledge.Places;

namespace Hearsay.Entities.Places;

/// <summary>What speaks for and against some words' naming a place.</summary>
internal sealed class NameFeatures(Reading reading, SyntaxIndex syntax, Gazetteer gazetteer, PlaceWords words)
{
    private static readonly EntityLexicon Lexicon = EntityLexicon.Shipped;

    private static readonly string[] Before =
        ["in", "at", "from", "to", "near", "of", "on", "for", "by", "with", "into", "between", "across", "outside", "around", "through", "over", "towards", "toward", "the", "and", ",", "(", "s"];

    private static readonly string[] After = [",", ".", ")", "(", "'s", "’s", "and", "-", "–", "--", "—", ":", "is", "was", "has", "said", "in", "on", "to"];

    private static readonly string[] Entries = ["unknown", "country", "capital", "region", "city", "town", "other"];

    private static readonly string[] Positions = ["whole", "first", "middle", "last"];

    private static readonly int Types = Enum.GetValues<EntityType>().Length;

    private static readonly FeatureBlocks Layout = new();
    private static readonly int Bias = Layout.Add("bias");
    private static readonly int Owner = Layout.Add<EntityType>("owner");
    private static readonly int NoOwner = Layout.Add("owner=none");
    private static readonly int Entry = Layout.Add("entry", [.. from owner in Enum.GetNames<EntityType>().Append("none") from entry in Entries select $"{owner} {entry}"]);
    private static readonly int InsideOwner = Layout.Add("inside", [.. from owner in Enum.GetNames<EntityType>() from position in Positions select $"{owner} {position}"]);
    private static readonly int Unknown = Layout.Add("unknown");
    private static readonly int Kind = Layout.Add<PlaceKind>("kind");
    private static readonly int Size = Layout.Add("size", "0", "1e3", "1e4", "1e5", "1e6", "1e7");
    private static readonly int UnownedSize = Layout.Add("unowned size", "0", "1e3", "1e4", "1e5", "1e6", "1e7");
    private static readonly int Words = Layout.Add("words", "1", "2", "3+");
    private static readonly int Capitals = Layout.Add("capitals", "1-2", "3-4", "5+");
    private static readonly int Begins = Layout.Add("begins sentence");
    private static readonly int BeginsUnowned = Layout.Add("begins sentence unowned");
    private static readonly int Word = Layout.Add<PlaceWord>("word");
    private static readonly int Container = Layout.Add("container follows");
    private static readonly int Content = Layout.Add("is container");
    private static readonly int Previous = Layout.Add("before", Before);
    private static readonly int PreviousUpos = Layout.Add<Upos>("before");
    private static readonly int Next = Layout.Add("after", After);
    private static readonly int NextUpos = Layout.Add<Upos>("after");
    private static readonly int UnownedPrevious = Layout.Add("unowned before", Before);
    private static readonly int UnownedNext = Layout.Add("unowned after", After);
    private static readonly int NextCapital = Layout.Add("capital after");
    private static readonly int PreviousCapital = Layout.Add("capital before");
    private static readonly int Tag = Layout.Add<Upos>("upos");
    private static readonly int Relation = Layout.Add<Dependency>("relation");
    private static readonly int FirstName = Layout.Add("first name");
    private static readonly int CommonWord = Layout.Add("common word");
    private static readonly int Elsewhere = Layout.Add("elsewhere", "place", "person", "body");
    private static readonly int Demonym = Layout.Add("demonym");

    /// <summary>All features by number.</summary>
    public static FeatureBlocks Blocks => Layout;

    private readonly Dictionary<string, (int Place, int Person, int Body)> _types = TypesByName(reading);

    /// <summary>Collects the features of a spot.</summary>
    public void Collect(Spot spot, Features features)
    {
        features.Clear();
        features.Add(Bias);
        AddOwner(spot, features);
        AddEntry(spot, features);
        AddWords(spot, features);
        AddSurroundings(spot, features);
        var (place, person, body) = _types.GetValueOrDefault(spot.Name);
        features.Add(Elsewhere, place > 0);
        features.Add(Elsewhere + 1, person > 0);
        features.Add(Elsewhere + 2, body > 0);
    }

    private static void AddOwner(Spot spot, Features features)
    {
        if (spot.Owner is not { } owner)
        {
            features.Add(NoOwner);
            return;
        }
        features.Add(Owner + (int)owner);
        var position = spot.MoreOfName switch { (false, false) => 0, (false, true) => 1, (true, true) => 2, _ => 3 };
        features.Add(InsideOwner + ((int)owner * Positions.Length) + position);
    }

    private void AddEntry(Spot spot, Features features)
    {
        features.Add(Entry + (((int?)spot.Owner ?? Types) * Entries.Length) + EntryOf(spot));
        if (spot.Places.Length == 0)
        {
            features.Add(Unknown);
            return;
        }
        var largest = gazetteer[spot.Places[0]];
        features.Add(Kind + (int)largest.Kind);
        var size = largest.Population < 1 ? 0 : Math.Clamp((int)Math.Log10(largest.Population) - 2, 1, 5);
        features.Add((spot.Owner is null ? UnownedSize : Size) + size);
    }

    private int EntryOf(Spot spot)
    {
        if (spot.Places.Length == 0) return 0;
        var largest = gazetteer[spot.Places[0]];
        return largest.Kind switch { PlaceKind.Country => 1, PlaceKind.Capital => 2, PlaceKind.Region => 3, _ when !largest.IsTown => 6, _ => largest.Population > 100_000 ? 4 : 5 };
    }

    private void AddWords(Spot spot, Features features)
    {
        features.Add(Words + Math.Clamp(spot.End - spot.First, 1, 3) - 1);
        var head = syntax.HeadOf(spot.First, spot.End);
        var word = reading.Word(head);
        if (IsCapitals(spot.Span.Of(reading.Text), out var letters)) features.Add(Capitals + (letters < 3 ? 0 : letters < 5 ? 1 : 2));
        features.Add(Tag + (int)syntax.Upos(head));
        features.Add(Relation + (int)syntax.Relations[head]);
        features.Add(FirstName, spot.End - spot.First == 1 && Lexicon.FirstName(word) is Genders.Male or Genders.Female);
        features.Add(CommonWord, Lexicon.Noun(reading.Syntax[head].Lemma).Type is not null);
        features.Add(Word + (int)spot.Word);
        features.Add(Container, spot.Container is not null);
        features.Add(Content, spot.Content is not null);
        features.Add(Demonym, words.Demonym(spot.Span.Of(reading.Text)) != 0);
    }

    private void AddSurroundings(Spot spot, Features features)
    {
        var sentence = reading.Sentences[reading.Tokens[spot.First].Sentence];
        if (spot.First == sentence.FirstToken)
        {
            features.Add(Begins);
            features.Add(BeginsUnowned, spot.Owner is null);
        }
        else
        {
            var previous = reading.Word(spot.First - 1);
            AddIn(features, Previous, Before, previous);
            if (spot.Owner != EntityType.Place) AddIn(features, UnownedPrevious, Before, previous);
            features.Add(PreviousUpos + (int)syntax.Upos(spot.First - 1));
            features.Add(PreviousCapital, char.IsUpper(previous[0]));
        }
        if (spot.End >= sentence.EndToken) return;
        var next = reading.Word(spot.End);
        AddIn(features, Next, After, next);
        if (spot.Owner != EntityType.Place) AddIn(features, UnownedNext, After, next);
        features.Add(NextUpos + (int)syntax.Upos(spot.End));
        features.Add(NextCapital, char.IsUpper(next[0]));
    }

    private static void AddIn(Features features, int block, string[] values, ReadOnlySpan<char> word)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (word.Equals(values[i], StringComparison.OrdinalIgnoreCase)) features.Add(block + i);
        }
    }

    private static bool IsCapitals(ReadOnlySpan<char> name, out int letters)
    {
        letters = 0;
        foreach (var letter in name)
        {
            if (char.IsLower(letter)) return false;
            if (char.IsUpper(letter)) letters++;
        }
        return true;
    }

    /// <summary>How often the model takes a name for a place, a person or a body in the whole report; surnames count for persons.</summary>
    private static Dictionary<string, (int Place, int Person, int Body)> TypesByName(Reading reading)
    {
        var types = new Dictionary<string, (int Place, int Person, int Body)>(StringComparer.Ordinal);
        foreach (var mention in reading.Mentions)
        {
            if (mention.Form != MentionForm.Name) continue;
            var words = reading.Quote(mention.Span);
            var name = PlaceNames.Fold(mention.Type == EntityType.Person ? words[(words.LastIndexOf(' ') + 1)..] : words);
            var (place, person, body) = types.GetValueOrDefault(name);
            types[name] = mention.Type switch
            {
                EntityType.Place => (place + 1, person, body),
                EntityType.Person => (place, person + 1, body),
                EntityType.Org => (place, person, body + 1),
                _ => (place, person, body),
            };
        }
        return types;
    }
}
