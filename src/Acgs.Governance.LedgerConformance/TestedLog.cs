// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.LedgerConformance;

/// <summary>A log in a store, and what was put into it.</summary>
/// <param name="store">The store.</param>
internal sealed class TestedLog(ILedgerStore store) : IDisposable
{
    public const string Origin = "conformance.example/ledger";

    /// <summary>The time of the first record; each later one has one more second.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly LedgerIntegrator _integrator = new(store, TimeProvider.System);
    private readonly EcdsaNoteKey _key = new(Origin, ECDsa.Create(ECCurve.NamedCurves.nistP256));
    private readonly Dictionary<string, long> _last = [];
    private int _made;

    public ILedgerStore Store => store;

    /// <summary>The key that signs.</summary>
    public EcdsaNoteKey Key => _key;

    /// <summary>Makes the next rows of a writer.</summary>
    public IReadOnlyList<StoredRecord> Make(string writer, int count, Func<ViolationRecord, ViolationRecord>? change = null)
    {
        var first = _last.GetValueOrDefault(writer) + 1;
        _last[writer] = first + count - 1;
        return [.. Enumerable.Range(0, count).Select(place => StoredRecord.Of((change ?? (record => record))(Record(writer, first + place))))];
    }

    /// <summary>Appends the next rows of a writer.</summary>
    public async Task<IReadOnlyList<StoredRecord>> AppendAsync(string writer, int count, Func<ViolationRecord, ViolationRecord>? change = null)
    {
        var rows = Make(writer, count, change);
        await store.AppendAsync(rows, TestContext.Current.CancellationToken);
        return rows;
    }

    /// <summary>Gives all rows that wait their index.</summary>
    public async Task IntegrateAsync()
    {
        while (await _integrator.StepAsync(TestContext.Current.CancellationToken) is not 0)
        {
            await Task.Yield();
        }
    }

    /// <summary>Appends and integrates.</summary>
    public async Task<IReadOnlyList<StoredRecord>> AddAsync(string writer, int count, Func<ViolationRecord, ViolationRecord>? change = null)
    {
        var rows = await AppendAsync(writer, count, change);
        await IntegrateAsync();
        return rows;
    }

    /// <summary>Signs the log as it is.</summary>
    public async Task<SignedCheckpoint> SignAsync() =>
        await _integrator.SignAsync([_key], TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("The log has not grown.");

    /// <summary>Verifies the log against checkpoints that were kept elsewhere.</summary>
    public Task<LedgerVerification> VerifyAsync(params ReadOnlySpan<SignedCheckpoint> checkpoints)
    {
        var options = new LedgerVerificationOptions();
        foreach (var checkpoint in checkpoints)
        {
            options.Checkpoints.Add(checkpoint.Note);
        }

        return new LedgerVerifier(store).VerifyAsync(options, TestContext.Current.CancellationToken);
    }

    /// <summary>Reads the rows in the order of the log.</summary>
    public async Task<List<IndexedRecord>> ReadAsync(long start = 0, long? limit = null) => await store
        .ReadAsync(start, limit ?? await store.ReadSizeAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken)
        .ToListAsync(TestContext.Current.CancellationToken);

    public void Dispose() => _key.Dispose();

    private ViolationRecord Record(string writer, long seq)
    {
        var at = Start.AddSeconds(_made++);
        return new()
        {
            Id = Guid.CreateVersion7(at),
            Service = $"service-{seq % 3}",
            Rule = $"rule-{seq % 5}",
            Severity = (ViolationSeverity)(seq % 4),
            Outcome = "refused",
            Method = "GET",
            Route = "/decisions/{id}",
            ConstitutionalHash = "0123456789abcdef",
            Count = seq,
            Writer = writer,
            Seq = seq,
        };
    }
}
