namespace Hearsay.Claims;

/// <summary>The numbers, time and place that belong to a predicate: below it and below no other one, nouns that name happenings aside.</summary>
internal sealed class CircumstanceReader
{
    private readonly Reading _reading;
    private readonly List<Predicate> _predicates;
    private readonly SyntaxIndex _tree;
    private readonly VoiceMap _voices;
    private readonly int[] _owners;

    public CircumstanceReader(Reading reading, SyntaxIndex tree, VoiceMap voices, List<Predicate> predicates)
    {
        (_reading, _tree, _voices, _predicates) = (reading, tree, voices, predicates);
        _owners = new int[reading.Tokens.Length];
        Array.Fill(_owners, -1);
        for (var i = 0; i < predicates.Count; i++) _owners[predicates[i].Token] = _owners[predicates[i].Verb] = i;
    }

    /// <summary>Numbers in the clause, or in words that stand for one of its arguments.</summary>
    public ImmutableArray<Quantity> Quantities(int predicate, ImmutableArray<Argument> arguments)
    {
        var (from, to) = Reach(predicate, arguments);
        return [.. _reading.Quantities.Where(quantity => quantity.Span.Start >= from && quantity.Span.End <= to
            && (Owns(predicate, quantity.Of ?? quantity.Span) || Names(arguments, quantity.Span)))];
    }

    /// <summary>The first time in the clause; one that an argument names before others.</summary>
    public TimeValue? Time(int predicate, ImmutableArray<Argument> arguments)
    {
        var (from, to) = Reach(predicate, arguments);
        TimeValue? first = null;
        foreach (var time in _reading.Times)
        {
            if (time.Span is not { } span || span.Start < from || span.End > to) continue;
            if (arguments.Any(argument => argument.Role == ArgumentRole.Time && argument.Span.Overlaps(span))) return time;
            if (Owns(predicate, span)) first ??= time;
        }
        return first;
    }

    /// <summary>The first place in the clause; one that an argument names before others.</summary>
    public PlaceValue? Place(int predicate, ImmutableArray<Argument> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Role != ArgumentRole.Place) continue;
            if (Nearest(argument) is { } named) return named;
        }
        var (from, to) = Reach(predicate, arguments);
        foreach (var place in _reading.Places)
        {
            if (place.Span.Start >= from && place.Span.End <= to && place.Use == PlaceUse.Location && IsWhere(place.Span) && Owns(predicate, place.Span)) return place;
        }
        return null;
    }

    /// <summary>The place of a phrase that stands nearest to its head: Cabinda in "Angola's Cabinda province".</summary>
    private PlaceValue? Nearest(Argument argument) =>
        _reading.Places.Where(place => place.Use == PlaceUse.Location && argument.Span.Contains(place.Span))
            .MinBy(place => Math.Max(0, Math.Max(argument.Head.Start - place.Span.End, place.Span.Start - argument.Head.End)));

    /// <summary>"in", "near" or "across" it, whatever the tree hangs that on.</summary>
    private bool IsWhere(TextSpan span)
    {
        var (first, end) = _reading.TokensOf(span);
        if (first >= end) return false;
        for (var token = _tree.HeadOf(first, end); token >= 0; token = _tree.Head(token))
        {
            if (_tree.Child(token, Dependency.Case) is >= 0 and var mark && _reading.Word(mark) is not ("'s" or "’s" or "'" or "’"))
                return ClaimLexicon.Shipped.Is("locatives", _reading.Word(mark).ToString().ToLowerInvariant());
            if (_tree.Relations[token] is not (Dependency.Compound or Dependency.Flat or Dependency.NmodPoss or Dependency.Amod or Dependency.Appos or Dependency.NmodDesc)) return false;
        }
        return false;
    }

    private (int From, int To) Reach(int predicate, ImmutableArray<Argument> arguments)
    {
        var verb = _predicates[predicate].Verb;
        var from = _reading.Tokens[_tree.Left(verb)].Span.Start;
        var to = _reading.Tokens[_tree.Right(verb)].Span.End;
        foreach (var argument in arguments) (from, to) = (Math.Min(from, argument.Span.Start), Math.Max(to, argument.Span.End));
        return (from, to);
    }

    private static bool Names(ImmutableArray<Argument> arguments, TextSpan span) =>
        arguments.Any(argument => argument.Role is not (ArgumentRole.Topic or ArgumentRole.Purpose) && argument.Span.Contains(span));

    private bool Owns(int predicate, TextSpan span)
    {
        var (first, end) = _reading.TokensOf(span);
        if (first >= end || _voices[first] != _voices[_predicates[predicate].Token]) return false;
        for (var token = _tree.HeadOf(first, end); token >= 0; token = _tree.Head(token))
        {
            if (_owners[token] < 0) continue;
            if (_owners[token] == predicate) return true;
            if (_predicates[_owners[token]].Kind != PredicateKind.Nominal) return false;
        }
        return false;
    }
}
