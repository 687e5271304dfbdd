namespace Hearsay.Events.Lexicons;

/// <summary>What an entry asks of the object of its verb: <c>*</c> nothing, <c>+</c> one, <c>-</c> none, or classes.</summary>
/// <param name="Classes">Names of <c>objects.tsv</c>, any of which will do.</param>
/// <param name="Any">True where every object will do.</param>
/// <param name="Absent">True where no object will do.</param>
internal readonly record struct ObjectRule(ImmutableArray<string> Classes, bool Any, bool Absent)
{
    public static ObjectRule Of(string field)
    {
        var parts = field.Split(',');
        var classes = parts.Where(part => part is not ("*" or "+" or "-")).ToImmutableArray();
        return new(classes, parts.Contains("*") || parts.Contains("+"), parts.Contains("*") || parts.Contains("-"));
    }

    /// <summary>How closely an object fits: 2 by class, 1 where anything does, 0 not at all.</summary>
    public int Fit(int noun, NounClasses nouns)
    {
        if (noun < 0) return Absent ? 1 : 0;
        foreach (var name in Classes)
        {
            if (nouns.Is(noun, name)) return 2;
        }
        return Any ? 1 : 0;
    }
}
