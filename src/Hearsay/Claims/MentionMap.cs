namespace Hearsay.Claims;

/// <summary>Which mention has its head at a token: the longest.</summary>
internal sealed class MentionMap
{
    private readonly Reading _reading;
    private readonly int[] _mentions;

    public MentionMap(Reading reading)
    {
        _reading = reading;
        _mentions = new int[reading.Tokens.Length];
        Array.Fill(_mentions, -1);
        for (var i = 0; i < reading.Mentions.Length; i++)
        {
            var (first, end) = reading.TokensOf(reading.Mentions[i].Head);
            for (var token = first; token < end; token++)
            {
                if (_mentions[token] < 0 || reading.Mentions[_mentions[token]].Span.Length < reading.Mentions[i].Span.Length) _mentions[token] = i;
            }
        }
    }

    /// <summary>The mention; null where the token heads none.</summary>
    public Mention? this[int token] => _mentions[token] is >= 0 and var i ? _reading.Mentions[i] : null;

    /// <summary>What a token's mention names; null where it heads none.</summary>
    public EntityType? TypeAt(int token) => this[token]?.Type;

    /// <summary>True for people, bodies, states and peoples.</summary>
    public bool CanReceive(int token) => TypeAt(token) is EntityType.Person or EntityType.Org or EntityType.Norp or EntityType.Place;
}
