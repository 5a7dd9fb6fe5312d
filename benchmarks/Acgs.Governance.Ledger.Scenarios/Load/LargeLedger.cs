// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Constitution;

namespace Acgs.Governance.Ledger.Scenarios.Load;

/// <summary>A million records of thirty days, of four services and eight rules.</summary>
internal static class LargeLedger
{
    public const int Records = 1_000_000;

    private const int Batch = 1_000;

    private static readonly TimeSpan Length = TimeSpan.FromDays(30);

    private static readonly string[] Services = ["auth", "blackboard", "constitutional-ai", "coordinator"];

    /// <summary>Adds records whose times are spread over thirty days, up to now.</summary>
    public static Task FillAsync(ILedgerStore store, CancellationToken stopping) => AddAsync(store, Records, Length, TimeSpan.Zero, stopping);

    /// <summary>Adds records of one writer, whose times are spread over a length of time.</summary>
    /// <param name="store">The store.</param>
    /// <param name="count">How many.</param>
    /// <param name="length">The length.</param>
    /// <param name="age">How long ago it ended.</param>
    /// <param name="stopping">Stops.</param>
    public static async Task AddAsync(ILedgerStore store, int count, TimeSpan length, TimeSpan age, CancellationToken stopping)
    {
        var (writer, start) = (Guid.CreateVersion7().ToString(), TimeProvider.System.GetUtcNow() - age - length);
        for (var first = 0; first < count; first += Batch)
        {
            var rows = Enumerable.Range(first, Math.Min(Batch, count - first)).Select(number => Record(writer, number + 1, start + (length * ((double)number / count))));
            await store.AppendAsync([.. rows.Select(StoredRecord.Of)], stopping);
        }
    }

    private static ViolationRecord Record(string writer, long seq, DateTimeOffset time) => new()
    {
        Id = Guid.CreateVersion7(time),
        Service = Services[seq % Services.Length],
        Rule = $"benchmark_rule_{seq % 8}",
        Severity = (ViolationSeverity)(seq % 4),
        Outcome = "refused",
        Method = "POST",
        Route = "/orders/{id}/items/{item}",
        Client = "9f86d081884c7d659a2feaa0c55ad015",
        TraceId = "4bf92f3577b34da6a3ce929d0e0e4736",
        ConstitutionalHash = ConstitutionalHashes.Default,
        Writer = writer,
        Seq = seq,
    };
}
