using System.Diagnostics;
using System.Globalization;
using Hearsay.Ledger.Tests.Support;

namespace Hearsay.Live.Tests.Support;

/// <summary>A PostgreSQL that a test stops in mid-transaction and starts again.</summary>
internal sealed class OwnPostgres : IDisposable
{
    private const string Installed = "/usr/lib/postgresql";

    private readonly string _programs;
    private readonly string _folder = Directory.CreateTempSubdirectory("hearsay-postgres-").FullName;
    private readonly int _port = Loopback.FreePort();

    private OwnPostgres(string programs)
    {
        _programs = programs;
        if (IsRoot) Run("chown", "postgres", _folder);
        Control("init", "-o", "-U hearsay -A trust -E UTF8 --no-locale --no-sync");
        Start();
    }

    /// <summary>The server refuses to run as root.</summary>
    private static bool IsRoot => Environment.UserName == "root";

    /// <summary>Skips the test, with a reason, where there is none to start.</summary>
    public static OwnPostgres New()
    {
        PostgresPlace.New().Dispose(); // where ./test started one another can be started
        var newest = Directory.Exists(Installed)
            ? Directory.EnumerateFiles(Installed, "pg_ctl", SearchOption.AllDirectories).MaxBy(path => int.Parse(path.Split('/')[4], CultureInfo.InvariantCulture)) : null;
        Assert.SkipWhen(newest is null, $"There is no PostgreSQL to start in {Installed}.");
        return new(Path.GetDirectoryName(newest)!);
    }

    /// <summary>The address of a database that is made.</summary>
    public string Database(string name)
    {
        AsServer("createdb", "-h", "127.0.0.1", "-p", $"{_port}", "-U", "hearsay", name);
        return $"postgres://hearsay@127.0.0.1:{_port}/{name}";
    }

    public void Start() =>
        Control("start", "-w", "-t", "60", "-l", Path.Combine(_folder, "log"), "-o", $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off");

    /// <summary>Ends it where it stands: what was not committed is lost, and the next start recovers the rest.</summary>
    public void Kill() => Control("stop", "-m", "immediate");

    public void Dispose()
    {
        if (File.Exists(Path.Combine(_folder, "data", "postmaster.pid"))) Kill();
        Directory.Delete(_folder, recursive: true);
    }

    private void Control(string action, params string[] arguments) => AsServer("pg_ctl", ["-s", "-D", Path.Combine(_folder, "data"), .. arguments, action]);

    private void AsServer(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs, program);
        if (IsRoot) Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else Run(path, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
