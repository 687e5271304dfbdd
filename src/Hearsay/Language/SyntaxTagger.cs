using Hearsay.Models;

namespace Hearsay.Language;

/// <summary>
/// Tags words and names and finds heads, all in one pass of the syntax network: parts of speech,
/// features, lemmas, a tree for each sentence, and the names in it.
/// </summary>
internal sealed class SyntaxTagger : IStage
{
    private readonly SyntaxNetwork _network;
    private readonly ImmutableArray<Upos> _upos;
    private readonly ImmutableArray<string> _features;
    private readonly ImmutableArray<string> _lemmas;
    private readonly ImmutableArray<string> _relations;
    private readonly ImmutableArray<EntityType> _names;

    /// <summary>Makes a tagger from a network; it is shared between threads.</summary>
    /// <exception cref="ModelMissingException">The network was trained on other features or tokens.</exception>
    public SyntaxTagger(SyntaxNetwork network)
    {
        var file = network.File;
        file.Require("feature_version", TokenFeatures.Version);
        file.Require("tokenizer_version", Tokenizer.Version);
        _network = network;
        _upos = [.. file.Labels("upos").Select(label => Enum.Parse<Upos>(label))];
        (_features, _lemmas, _relations) = (file.Labels("feats"), file.Labels("lemma"), file.Labels("deprel"));
        var names = file.Labels("ner").Where(tag => tag.StartsWith("S-", StringComparison.Ordinal));
        _names = [.. names.Select(tag => Enum.Parse<EntityType>(tag[2..], ignoreCase: true))];
    }

    /// <inheritdoc/>
    public string Name => "syntax/1";

    /// <inheritdoc/>
    public ImmutableArray<Layer> Requires => [Layer.Tokens];

    /// <inheritdoc/>
    public ImmutableArray<Layer> Adds => [Layer.Syntax, Layer.Names];

    /// <summary>Loads the weights shipped beside the assembly.</summary>
    /// <exception cref="ModelMissingException">They are not there.</exception>
    public static SyntaxTagger Load() => new(SyntaxNetwork.Load());

    /// <inheritdoc/>
    public Reading Run(Reading reading, CancellationToken cancel)
    {
        if (reading.TokenRows.Length != reading.Tokens.Length * TokenFeatures.Columns)
            throw new ArgumentException("The reading's tokens come without their rows; let the sentence splitter make them.", nameof(reading));
        if (reading.Tokens.IsEmpty) return reading;
        int[] bounds = [0, .. reading.Sentences.Select(sentence => sentence.EndToken)];
        var scores = _network.Read(reading.TokenRows.AsSpan(), bounds, cancel);
        return reading with { Syntax = Syntax(reading, scores), Mentions = Mentions(reading, scores) };
    }

    private ImmutableArray<TokenSyntax> Syntax(Reading reading, SyntaxScores scores)
    {
        var syntax = ImmutableArray.CreateBuilder<TokenSyntax>(reading.Tokens.Length);
        for (var i = 0; i < reading.Tokens.Length; i++)
        {
            var upos = _upos[scores.Upos[i]];
            var lemma = Lemmatizer.Lemma(reading.Word(i), upos, _lemmas[scores.Lemmas[i]]);
            syntax.Add(new TokenSyntax(
                upos, _features[scores.Features[i]], lemma, scores.Heads[i], _relations[scores.Relations[i]]));
        }
        TreeMender.Mend(syntax, reading);
        return syntax.MoveToImmutable();
    }

    private ImmutableArray<Mention> Mentions(Reading reading, SyntaxScores scores)
    {
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        foreach (var (label, first, end) in TaggedSegment.Of(scores.Names))
        {
            var span = reading.Tokens[first].Span.Union(reading.Tokens[end - 1].Span);
            var head = reading.Tokens[HeadOf(scores.Heads, first, end)].Span;
            mentions.Add(new Mention(
                new MentionId(mentions.Count), span, head, _names[label], MentionForm.Name, null, "syntax/1: name"));
        }
        return mentions.ToImmutable();
    }

    /// <summary>The first word of a span whose head stands outside it.</summary>
    private static int HeadOf(int[] heads, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (heads[i] < first || heads[i] >= end) return i;
        }
        return end - 1;
    }
}
