// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Constitution;
using Acgs.Governance.Ledger;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Recording;

/// <summary>Makes one record of a violation, or of identical ones: for the log, and for the ledger if there is one.</summary>
internal sealed class ViolationRecorder : IDisposable
{
    private readonly TimeProvider _time;
    private readonly ViolationMetrics _metrics;
    private readonly ViolationLog _log;
    private readonly ClientDigest _digest;
    private readonly LedgerQueue? _queue;
    private readonly IRecordListener? _listener;
    private readonly string _hash;
    private readonly string _service;
    private readonly ViolationFolder _folder;

    public ViolationRecorder(
        TimeProvider time, ViolationMetrics metrics, ViolationLog log, ClientDigest digest, ConstitutionalHashes hashes, IOptions<GovernanceOptions> options,
        LedgerQueue? queue = null, IRecordListener? listener = null)
    {
        (_time, _metrics, _log, _digest, _queue) = (time, metrics, log, digest, queue);
        _listener = queue is null ? listener : null;
        (_hash, _service) = (hashes.Active, options.Value.Service!);
        _folder = new(time, Write);
    }

    /// <summary>Records a violation, folded with identical ones.</summary>
    /// <returns>The identifier of the record that has it.</returns>
    public Guid Add(in ViolationKind kind)
    {
        _metrics.Count(kind.Rule);
        return _folder.Add(kind);
    }

    /// <summary>Records a violation as a record of its own.</summary>
    /// <returns>What the ledger has to write; <see langword="null"/> if it was dropped.</returns>
    public PendingViolation? AddAlone(in ViolationKind kind)
    {
        _metrics.Count(kind.Rule);
        var pending = new PendingViolation(Record(FoldedViolation.First(kind, _time.GetUtcNow())), isAwaited: true);
        _log.Write(pending.Record);
        return _queue?.TryAdd(pending) == true ? pending : null;
    }

    /// <summary>Writes what is folded; later violations are written immediately.</summary>
    public void Dispose() => _folder.Dispose();

    // The queue counts what it has no room for. Pipelines find the log record by the trace of the request, which has ended.
    private void Write(FoldedViolation violations)
    {
        var record = Record(violations);
        using var activity = violations.Continue();
        _log.Write(record);
        _queue?.TryAdd(new(record, isAwaited: false));
        _listener?.OnRecord(record);
    }

    // The writer numbers it.
    private ViolationRecord Record(in FoldedViolation violations) => new()
    {
        Id = violations.Id,
        Service = _service,
        Rule = violations.Kind.Rule.Name,
        Severity = violations.Kind.Severity,
        Outcome = violations.Kind.Outcome,
        Method = violations.Kind.Method,
        Route = violations.Kind.Route,
        Client = _digest.Of(violations.Kind.Client, violations.OccurredAt),
        TraceId = violations.Trace == default ? ViolationKind.None : violations.Trace.TraceId.ToHexString(),
        ConstitutionalHash = _hash,
        Count = violations.Count,
        Writer = "",
        Seq = 0,
    };
}
