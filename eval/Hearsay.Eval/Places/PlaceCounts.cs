namespace Hearsay.Eval.Places;

/// <summary>How far the places found lie from those of a corpus.</summary>
internal sealed class PlaceCounts
{
    private const double Bound = 161; // km, a hundred miles: the field's measure of a right answer
    private readonly List<double> _errors = [];

    public int Asked { get; private set; }

    public int InCountry { get; private set; }

    public int WithCountry { get; private set; }

    public double Accuracy => Percent(_errors.Count(error => error <= Bound), Asked);

    public double CountryShare => Percent(InCountry, WithCountry);

    public double Unresolved => Percent(Asked - _errors.Count, Asked);

    /// <summary>In km, over those that were resolved.</summary>
    public double MeanError => _errors.Count == 0 ? 0 : _errors.Average();

    /// <summary>In km, over those that were resolved.</summary>
    public double MedianError => _errors.Count == 0 ? 0 : _errors.Order().ElementAt(_errors.Count / 2);

    /// <summary>Counts an answer; null where there was none.</summary>
    /// <param name="error">In km.</param>
    /// <param name="country">True where it lies in the right country; null where the right country is not known.</param>
    public bool Add(double? error, bool? country)
    {
        Asked++;
        if (error is { } known) _errors.Add(known);
        if (country is { } right)
        {
            WithCountry++;
            if (right) InCountry++;
        }
        return error <= Bound;
    }

    private static double Percent(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;
}
