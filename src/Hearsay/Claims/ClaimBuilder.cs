using Hearsay.Claims.Facts;
using Hearsay.Claims.Silence;
using Hearsay.Knowledge.Actors;

namespace Hearsay.Claims;

/// <summary>Puts the claims of one report together from its predicates.</summary>
internal sealed class ClaimBuilder
{
    private readonly Reading _reading;
    private readonly SyntaxIndex _tree;
    private readonly VoiceMap _voices;
    private readonly List<Predicate> _predicates;
    private readonly PhraseSpans _phrases;
    private readonly Clauses _clauses;
    private readonly ArgumentReader _arguments;
    private readonly FactualityReader _facts;
    private readonly SilenceClaims _silence;
    private readonly UnmarkedSpeakers _speakers;
    private readonly CircumstanceReader _circumstances;
    private readonly ClaimIds _ids;
    private readonly List<TextSpan> _quoted;
    private readonly ImmutableArray<ChainLink> _outlet;

    public ClaimBuilder(Reading reading, SyntaxIndex tree, VoiceMap voices, SilenceReader silences, List<Predicate> predicates, ActorResolver actors)
    {
        (_reading, _tree, _voices, _predicates) = (reading, tree, voices, predicates);
        _phrases = new PhraseSpans(reading, tree);
        _clauses = new Clauses(reading, tree);
        var mentions = new MentionMap(reading);
        _arguments = new ArgumentReader(reading, tree, _phrases, mentions, new ActorCodes(reading, actors));
        _speakers = new UnmarkedSpeakers(reading, tree, _phrases, mentions);
        _silence = new SilenceClaims(reading, tree, _phrases, mentions, silences, actors);
        _facts = new FactualityReader(reading, tree, voices);
        _circumstances = new CircumstanceReader(reading, tree, voices, predicates);
        _ids = new ClaimIds(reading.Text);
        _quoted = QuotedStretches.Of(reading);
        _outlet = reading.Attributions is [{ Chain: [var first, ..] }, ..]
            ? [first]
            : [new ChainLink(reading.Report.Outlet ?? "unknown outlet", SourceKind.Outlet, null, null, null, "the report's own voice")];
    }

    public ImmutableArray<Claim> Build(CancellationToken cancel)
    {
        var claims = ImmutableArray.CreateBuilder<Claim>(_predicates.Count);
        for (var i = 0; i < _predicates.Count; i++)
        {
            if ((i & 63) == 0) cancel.ThrowIfCancellationRequested();
            var claim = One(i);
            foreach (var one in _silence.Of(_predicates[i], claim)) claims.Add(one with { Id = _ids.Of(one) });
        }
        return claims.ToImmutable();
    }

    private Claim One(int index)
    {
        var predicate = _predicates[index];
        var attribution = _voices[predicate.Token] is >= 0 and var i ? _reading.Attributions[i] : null;
        var arguments = _arguments.Read(predicate, out var rule);
        var spans = Spans(predicate, arguments);
        var judgement = _facts.Read(predicate, out var holder);
        var known = attribution?.Chain is { IsEmpty: false } chain ? chain : _outlet;
        return new Claim
        {
            Id = default,
            Spans = spans,
            IsAside = IsAside(predicate),
            Predicate = _reading.Tokens[predicate.Token].Span,
            Lemma = predicate.Lemma,
            Arguments = arguments,
            Attribution = attribution?.Id,
            Chain = holder >= 0 ? known.Add(_speakers.Link(holder)) : known,
            Addressee = attribution?.Addressee ?? Told(predicate, arguments) ?? (holder >= 0 || attribution is not null ? _speakers.Addressee(predicate.Verb) : null),
            Factuality = new Factuality(judgement.Value, holder >= 0 ? _phrases.Phrase(holder) : attribution?.Source.FirstOrNull(), judgement.Cue < 0 ? null : _reading.Tokens[judgement.Cue].Span),
            Position = judgement.Value == FactualityValue.Denied ? Position.Deny : Position.Affirm,
            Quantities = _circumstances.Quantities(index, arguments),
            Time = _circumstances.Time(index, arguments),
            Place = _circumstances.Place(index, arguments),
            SpeakersWords = [.. spans.SelectMany(span => QuotedStretches.Within(_quoted, span))],
            Why = Why(predicate, rule),
        };
    }

    private bool IsAside(Predicate predicate) => predicate.Kind == PredicateKind.Nominal
        || _tree.Relations[predicate.Verb] is Dependency.Relcl or Dependency.Acl or Dependency.Advcl or Dependency.Amod or Dependency.Xcomp;

    /// <summary>"briefed the president": the deed of telling names to whom.</summary>
    private static TextSpan? Told(Predicate predicate, ImmutableArray<Argument> arguments) =>
        ClaimLexicon.Shipped.Is("recipients", predicate.Lemma) && ClaimLexicon.Shipped.Is("acts", predicate.Lemma)
            ? arguments.FirstOrDefault(argument => argument.Role == ArgumentRole.Recipient)?.Span : null;

    /// <summary>The clause, with the arguments that stand outside of it.</summary>
    private ImmutableArray<TextSpan> Spans(Predicate predicate, ImmutableArray<Argument> arguments)
    {
        var parts = predicate.Kind == PredicateKind.Nominal ? [_phrases.Phrase(predicate.Token)] : _clauses.Below(predicate.Verb).ToList();
        if (parts.Count == 0) parts.Add(_reading.Tokens[predicate.Token].Span);
        parts.AddRange(arguments.Select(argument => argument.Span));
        parts.Add(_reading.Tokens[predicate.Token].Span);
        return SpanLists.Joined(parts);
    }

    private static string Why(Predicate predicate, string subject)
    {
        var kind = predicate.Kind switch
        {
            PredicateKind.Verb => "verb",
            PredicateKind.Copula => "copula",
            PredicateKind.LightVerb => "light verb",
            _ => "noun that names a happening",
        };
        return subject.Length == 0 ? $"{ClaimIds.Version}: {kind}" : $"{ClaimIds.Version}: {kind}; {subject}";
    }
}
