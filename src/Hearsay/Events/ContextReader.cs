using System.Collections.Frozen;
using Hearsay.Events.Lexicons;

namespace Hearsay.Events;

/// <summary>PLOVER contexts from the words of a clause.</summary>
internal sealed class ContextReader(EventText text)
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Contexts = EventFiles.NamesByWord("contexts.tsv").ToFrozenDictionary();

    /// <summary>Contexts of the words below a token, in the order in which they are named.</summary>
    public ImmutableArray<string> Of(int token)
    {
        var contexts = ImmutableArray.CreateBuilder<string>();
        for (var at = text.Tree.Left(token); at <= text.Tree.Right(token); at++)
        {
            if (!Contexts.TryGetValue(text.Lemma(at), out var names)) continue;
            foreach (var name in names)
            {
                if (!contexts.Contains(name)) contexts.Add(name);
            }
        }
        return contexts.ToImmutable();
    }
}
