namespace Hearsay.Web.Exports;

/// <summary>How much time of publication a file of a partitioned export holds.</summary>
public enum PartitionLength
{
    /// <summary>A calendar day.</summary>
    Day,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar year.</summary>
    Year,
}
