// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Ledger;
using Acgs.Governance.Sqlite.Ledger;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Sqlite.Tests.Ledger;

/// <summary>Processes that append to a ledger, and what they said.</summary>
internal static class LedgerProcesses
{
    /// <summary>Long enough for a busy machine.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The program, built beside these tests.</summary>
    public static string Program { get; } = Path.Combine(
        AppContext.BaseDirectory, "../../LedgerProcess", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "LedgerProcess.dll");

    public static AppProcess Start(params IEnumerable<string> arguments) => AppProcess.Start(Program, arguments);

    /// <summary>Starts it behind commands of a shell, in mounts of its own; skips the test where the system does not let.</summary>
    public static AppProcess StartMounted(string mounts, params IEnumerable<string> arguments) => AppProcess.Start(
        "/usr/bin/unshare",
        [Environment.IsPrivilegedProcess ? "-m" : "-Urm", "sh", "-c", $"{mounts} || exit 77; exec dotnet \"$0\" \"$@\"", Program, .. arguments]);

    /// <summary>The greatest number that each writer was told to be durable.</summary>
    public static Dictionary<string, long> Acknowledged(IEnumerable<string> lines) => lines
        .Select(line => line.Split(' ')).Where(words => words is ["ack", _, _]).GroupBy(words => words[1])
        .ToDictionary(writer => writer.Key, writer => writer.Max(words => long.Parse(words[2], System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>The checkpoints that were signed.</summary>
    public static IEnumerable<string> Checkpoints(IEnumerable<string> lines) => lines
        .Select(line => line.Split(' ')).Where(words => words is ["checkpoint", _])
        .Select(words => Encoding.UTF8.GetString(Convert.FromBase64String(words[1])));

    /// <summary>That the ledger has all that was acknowledged, and agrees with all checkpoints.</summary>
    public static async Task AssertHoldsAsync(string path, IReadOnlyCollection<string> lines)
    {
        await using var store = new SqliteLedgerStore(path);
        var writers = await store.ReadWritersAsync(TestContext.Current.CancellationToken)
            .ToDictionaryAsync(writer => writer.Writer, cancellationToken: TestContext.Current.CancellationToken);
        foreach (var (writer, seq) in Acknowledged(lines))
        {
            var state = writers.GetValueOrDefault(writer);
            Assert.True(state is { FirstSeq: 1 } && state.LastSeq >= seq && state.Rows == state.LastSeq, $"{writer} {seq}: {state}");
        }

        var options = new LedgerVerificationOptions();
        foreach (var checkpoint in Checkpoints(lines))
        {
            options.Checkpoints.Add(checkpoint);
        }

        var verified = await new LedgerVerifier(store).VerifyAsync(options, TestContext.Current.CancellationToken);
        Assert.Empty(verified.Findings);
        Assert.True(verified.Checkpoints >= options.Checkpoints.Count);
    }
}
