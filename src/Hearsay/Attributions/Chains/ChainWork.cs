using Hearsay.Knowledge;

namespace Hearsay.Attributions.Chains;

/// <summary>The building of all chains of one reading, in the order of its attributions.</summary>
internal sealed class ChainWork
{
    private readonly Reading _reading;
    private readonly SourceReader _sources;
    private readonly ImmutableArray<ChainLink> _outside;
    private readonly TokenSet _said;
    private readonly TokenSet _marked;
    private readonly DocumentMemory _documents = new();
    private readonly SpeakerPhrases _speakers;
    private readonly SpeakingState _state;
    private readonly ImmutableArray<(TextSpan Governed, ImmutableArray<ChainLink> Relays)> _sourcing;

    /// <summary>Begins with what holds for the whole report.</summary>
    public ChainWork(Reading reading, SourceReader sources)
    {
        (_reading, _sources) = (reading, sources);
        var outlet = OutletReader.Read(reading);
        _outside = CreditReader.Read(reading) is { } credit && !SameName(credit, outlet) ? [outlet, credit] : [outlet];
        (_said, _marked) = (new TokenSet(reading), new TokenSet(reading));
        foreach (var attribution in reading.Attributions)
        {
            if (attribution.Parent is null) _said.Add(reading, attribution.Content);
            _marked.Add(reading, attribution.Source).Add(reading, attribution.Cue);
        }
        _speakers = new SpeakerPhrases(reading, _said);
        _state = new SpeakingState(reading);
        _sourcing = [.. SourcingSentences.FindAll(reading).Select(found => Sourcing(found.Source, found.Cue, found.Sentence))];
    }

    /// <summary>The chain of one attribution; <paramref name="parent"/> has its chain already.</summary>
    public ImmutableArray<ChainLink> Build(Attribution attribution, Attribution? parent)
    {
        var own = Own(attribution, parent);
        if (parent is not null && IsAddressed(attribution, parent, own)) return parent.Chain;
        var chain = parent is null ? Before(attribution, own) : Within(parent, own);
        foreach (var link in own.Links)
        {
            var known = chain.FindIndex(other => SameName(other, link));
            if (known < 0 && IsWriter(link, parent)) known = 0;
            if (known < 0) chain.Add(link);
            else if (chain[known].Span is null) chain[known] = chain[known] with { Span = link.Span };
        }
        if (own.Root is { } root) _documents.Note(root, Noun(own), [.. chain.Skip(_outside.Length).SkipLast(1)]);
        if (Issuer(own) is { } issuer && !chain.Exists(other => SameName(other, issuer))) chain.Add(issuer);
        if (parent is null && chain.Count > _outside.Length) chain[^1] = _state.Of(chain[^1], attribution.Source.IsEmpty ? null : attribution.Source[0]);
        return [.. chain];
    }

    /// <summary>Who issued the document that speaks, where the report has said so further up.</summary>
    private ChainLink? Issuer(ChainDraft own) =>
        own.Count > 0 && own[own.Count - 1] is { Link.Kind: SourceKind.Document, Phrase: var document } && IsDefinite(document)
        && DocumentIssuers.Of(_reading, document) is { } issuer ? _sources.Read(_reading, issuer, false, "issued the document") : null;

    /// <summary>"X briefed Y on what he described as": a pronoun there is whoever speaks, not who is spoken to.</summary>
    private bool IsAddressed(Attribution attribution, Attribution parent, ChainDraft own) =>
        parent.Addressee is { } addressee && own is { Count: 1, Root.Entity: { } entity } && attribution.Source.Length == 1
        && _reading.MainMention(attribution.Source[0]) is { Form: MentionForm.Pronoun }
        && _reading.MainMention(addressee)?.Entity == entity;

    /// <summary>What comes before an outermost attribution's own links.</summary>
    private List<ChainLink> Before(Attribution attribution, ChainDraft own)
    {
        List<ChainLink> chain = [.. _outside];
        foreach (var (governed, relays) in _sourcing)
        {
            if (attribution.Why != SourcingSentences.Why && attribution.Content.Any(governed.Overlaps)) AddNew(chain, relays, own);
        }
        foreach (var (_, relays) in _sourcing) AddOutsideOf(chain, relays, own);
        if (own.Count > 0 && own[own.Count - 1] is { Link.Kind: SourceKind.Document } root && IsDefinite(root.Phrase))
            AddNew(chain, _documents.Relays(root.Link, Noun(own)), own);
        return chain;
    }

    /// <summary>The chain of the content in which a nested attribution stands, with the relays known of a document that speaks in it.</summary>
    private List<ChainLink> Within(Attribution parent, ChainDraft own)
    {
        var chain = parent.Chain.ToList();
        if (own.Root is not { Kind: SourceKind.Document } root) return chain;
        var relays = _documents.Relays(root, Noun(own));
        for (var i = 0; i < relays.Length; i++)
        {
            var at = chain.FindIndex(link => SameName(link, relays[i]));
            if (at >= 0) chain.InsertRange(at, relays[..i].Where(relay => !chain.Exists(link => SameName(link, relay))));
        }
        return chain;
    }

    /// <summary>Adds relays down to the first one that the attribution names itself.</summary>
    private static void AddNew(List<ChainLink> chain, ImmutableArray<ChainLink> relays, ChainDraft own)
    {
        foreach (var relay in relays)
        {
            if (own.Links.Any(link => SameName(link, relay))) break;
            if (!chain.Exists(link => SameName(link, relay))) chain.Add(relay);
        }
    }

    /// <summary>Where an attribution begins with one of the relays that source the whole report, those outside of it hold here as well.</summary>
    private static void AddOutsideOf(List<ChainLink> chain, ImmutableArray<ChainLink> relays, ChainDraft own)
    {
        var at = own.Count == 0 ? -1 : relays.ToList().FindIndex(relay => SameName(relay, own[0].Link));
        if (at > 0) AddNew(chain, relays[..at], own);
    }

    private ChainDraft Own(Attribution attribution, Attribution? parent)
    {
        var chain = Began(attribution.Source.IsEmpty ? _speakers.Subject(Range(attribution.Cue)) : _speakers.Meant(attribution.Source), IsReport(attribution.Cue));
        var (source, cue) = (Range(attribution.Source), Range(attribution.Cue));
        var anchor = Anchor(attribution, source, cue);
        _marked.Remove(_reading, attribution.Source).Remove(_reading, attribution.Cue);
        var said = parent is null ? _said : new TokenSet(_reading).Add(_reading, attribution.Content);
        (int, int)? within = parent is null ? null : Range(parent.Content);
        var zone = SourcingZone.Around(_reading, anchor, within, _marked);
        new RelayWalker(_reading, _sources, said).Walk(chain, zone, new(cue.First, cue.End));
        _marked.Add(_reading, attribution.Source).Add(_reading, attribution.Cue);
        return chain;
    }

    private (int First, int End) Anchor(Attribution attribution, (int First, int End) source, (int First, int End) cue)
    {
        if (cue.End > cue.First) return cue;
        return source.End > source.First ? source : _reading.TokensOf(attribution.Content[^1]);
    }

    /// <summary>What a sourcing sentence governs, and who relays it there.</summary>
    private (TextSpan, ImmutableArray<ChainLink>) Sourcing(TextSpan source, TextSpan cue, int sentence)
    {
        var chain = Began([source], medium: true);
        var (first, end) = (_reading.Sentences[sentence].FirstToken, _reading.Sentences[sentence].EndToken);
        new RelayWalker(_reading, _sources, new TokenSet(_reading)).Walk(chain, new SourcingZone(first, end), TokenRange.Of(_reading, cue));
        var relays = chain.Links.ToList();
        if (relays[^1].Kind is SourceKind.Document or SourceKind.Anonymous) relays.RemoveAt(relays.Count - 1);
        return (SourcingSentences.Governed(_reading, sentence), [.. relays.Where(link => !SameName(link, _outside[0]))]);
    }

    private ChainDraft Began(ImmutableArray<TextSpan> source, bool medium)
    {
        var chain = new ChainDraft();
        var (first, end) = Range(source);
        if (first == end) return chain;
        var core = PhraseFinder.Core(_reading, first, end);
        var link = _sources.Read(_reading, core, medium, "source of the attribution");
        var described = link.Kind is SourceKind.Office or SourceKind.Anonymous or SourceKind.Outlet
            || (link.Kind == SourceKind.Person && PhraseMentions.MentionAt(_reading, core) is { Form: MentionForm.Nominal });
        if (described && _speakers.Named(core) is { } named)
        {
            var name = _sources.Read(_reading, named, false, "named beside its description");
            (core, link) = (named, name with { Principal = name.Principal ?? link.Principal });
        }
        chain.Insert(0, link, core);
        return chain;
    }

    /// <summary>"reported" and its like: where such a verb is the cue, a name is sooner that of a medium.</summary>
    private bool IsReport(ImmutableArray<TextSpan> cue)
    {
        var (first, end) = Range(cue);
        for (var i = first; i < end; i++)
        {
            if (ReportVerbs.Shipped.IsOfMedia(_reading.Word(i))) return true;
        }
        return false;
    }

    private (int First, int End) Range(ImmutableArray<TextSpan> spans) =>
        spans.IsEmpty ? (0, 0) : _reading.TokensOf(spans[0].Union(spans[^1]));

    private string Noun(ChainDraft own) => own.Count == 0 ? "" : _reading.Word(own[own.Count - 1].Phrase.Head).ToString().ToLowerInvariant();

    private bool IsDefinite(Phrase phrase) => _reading.Word(phrase.First) is "the" or "The" or "this" or "This" or "it" or "It";

    /// <summary>Outside quotations, "we" and "I" are whoever writes.</summary>
    private bool IsWriter(ChainLink link, Attribution? parent) =>
        parent is null && link.Span is { } span && _reading.Quote(span) is "we" or "We" or "I" or "our" or "Our";

    private static bool SameName(ChainLink one, ChainLink other) =>
        one.Name == other.Name || (one.Entity is { } entity && entity == other.Entity)
        || Bare(one.Name).Equals(Bare(other.Name), StringComparison.OrdinalIgnoreCase)
        || OuterRelays.IsMedium(other.Kind) && IsAlias(one, other);

    /// <summary>"APA" for the agency that the dateline credits.</summary>
    private static bool IsAlias(ChainLink one, ChainLink other) =>
        NewsSources.Shipped.TryFind(one.Name, out var source, out _) && source.Name == other.Name;

    private static ReadOnlySpan<char> Bare(string name) =>
        name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name.AsSpan(4) : name;
}
