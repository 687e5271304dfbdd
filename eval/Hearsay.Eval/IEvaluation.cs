namespace Hearsay.Eval;

/// <summary>One table: what is measured, on which data. Add one by writing a class in Tables/ and naming it in <see cref="Evaluations"/>.</summary>
internal interface IEvaluation
{
    /// <summary>The verb on the command line: <c>polnear</c>.</summary>
    string Verb { get; }

    /// <summary>One line for the help.</summary>
    string Summary { get; }

    /// <summary>Where its data lies below the folder given to <c>all</c>: <c>attribution/polnear</c>.</summary>
    string Folder { get; }

    /// <summary>Measures. <see cref="Run.Data"/> is the folder (or the one file) given.</summary>
    /// <exception cref="DataException">The data is not there or not readable.</exception>
    Table Measure(Run run);
}
