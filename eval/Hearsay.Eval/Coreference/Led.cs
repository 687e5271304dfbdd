namespace Hearsay.Eval.Coreference;

/// <summary>How often phrases were led to a name, and to the right one.</summary>
internal sealed class Led
{
    /// <summary>Phrases that the gold chain names.</summary>
    public int Nameable { get; private set; }

    /// <summary>Nameable phrases for which a name was given.</summary>
    public int NameableAnswered { get; private set; }

    /// <summary>Phrases for which a name was given, nameable or not.</summary>
    public int Answered { get; private set; }

    public int Right { get; private set; }

    /// <summary>Right of those answered, in percent.</summary>
    public double Precision => Answered == 0 ? 0 : 100.0 * Right / Answered;

    /// <summary>Answered of those that have a name, in percent.</summary>
    public double Coverage => Nameable == 0 ? 0 : 100.0 * NameableAnswered / Nameable;

    public void Add(bool nameable, bool answered, bool right)
    {
        if (nameable) Nameable++;
        if (nameable && answered) NameableAnswered++;
        if (answered) Answered++;
        if (right) Right++;
    }
}
