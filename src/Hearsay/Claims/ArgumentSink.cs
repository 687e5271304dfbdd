namespace Hearsay.Claims;

/// <summary>Gathers the arguments of one predicate; each conjunct of a phrase is one.</summary>
internal sealed class ArgumentSink(Reading reading, SyntaxIndex tree, PhraseSpans phrases, MentionMap mentions, ActorCodes actors)
{
    private readonly List<Argument> _found = [];

    public bool Has(ArgumentRole role) => _found.Exists(argument => argument.Role == role);

    /// <summary>Adds a noun phrase and whatever is coordinated with it.</summary>
    public void Phrase(ArgumentRole role, int head)
    {
        Add(role, head, phrases.Phrase(head));
        foreach (var child in tree.ChildrenOf(head))
        {
            if (tree.Relations[child] == Dependency.Conj && tree.Upos(child) is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM && tree.Child(child, Dependency.Nsubj) < 0)
                Add(role, child, phrases.Phrase(child));
        }
    }

    /// <summary>Adds a word alone, with what stands right before it: "North Korean".</summary>
    public void Word(ArgumentRole role, int head) => Add(role, head, phrases.Span(Math.Min(tree.Left(head), head), head + 1));

    /// <summary>Adds a clause.</summary>
    public void Clause(ArgumentRole role, int head) => Add(role, head, phrases.Clause(head));

    /// <summary>In text order.</summary>
    public ImmutableArray<Argument> ToArguments()
    {
        _found.Sort((one, other) => one.Span.CompareTo(other.Span) is not 0 and var order ? order : one.Role.CompareTo(other.Role));
        return [.. _found];
    }

    /// <summary>Parts that somebody can play.</summary>
    private static bool Coded(ArgumentRole role) => role is ArgumentRole.Agent or ArgumentRole.Patient or ArgumentRole.Recipient;

    private void Add(ArgumentRole role, int head, TextSpan span)
    {
        if (_found.Exists(argument => argument.Span == span)) return;
        _found.Add(new Argument(role, span, reading.Tokens[head].Span, mentions[head]?.Entity, Coded(role) ? actors.Of(span, mentions[head]?.Entity) : null));
    }
}
