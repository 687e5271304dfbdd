namespace Hearsay.Events.Registers;

/// <summary>The registers, by name.</summary>
public static class RegisterBook
{
    private static readonly ImmutableArray<IRegister> All =
        [new DeploymentRegister(), new TransferRegister(), new AgreementRegister(), new LossRegister(), new PositionRegister()];

    /// <summary>All names.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All.Select(register => register.Name)];

    /// <summary>The columns of a register.</summary>
    /// <exception cref="ArgumentException">No register has that name.</exception>
    public static ImmutableArray<string> Columns(string name) => Of(name).Columns;

    /// <summary>The rows that one reading gives to a register, in text order.</summary>
    /// <exception cref="ArgumentException">No register has that name.</exception>
    public static ImmutableArray<RegisterRow> Rows(string name, Reading reading) => [.. Of(name).Rows(reading)];

    /// <summary>A register over readings with claims and events.</summary>
    /// <exception cref="ArgumentException">No register has that name.</exception>
    public static RegisterTable Build(string name, IEnumerable<Reading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        var register = Of(name);
        return new RegisterTable(register.Name, register.Columns, [.. readings.SelectMany(register.Rows)]);
    }

    private static IRegister Of(string name) =>
        All.FirstOrDefault(register => register.Name == name)
            ?? throw new ArgumentException($"No register is called '{name}'. There are {string.Join(", ", Names)}.", nameof(name));
}
