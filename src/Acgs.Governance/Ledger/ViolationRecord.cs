// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>A recorded violation. Its leaf in the log is <see cref="ToCanonicalJson"/>.</summary>
public sealed record ViolationRecord
{
    /// <summary>The identifier: a UUID of version 7, whose time is <see cref="OccurredAt"/>.</summary>
    public required Guid Id { get; init; }

    /// <summary>When it happened, in milliseconds of UTC; of several that were counted together, the first. It is the time of <see cref="Id"/>.</summary>
    public DateTimeOffset OccurredAt => UuidTime.Of(Id);

    /// <summary>The service that recorded it.</summary>
    public required string Service { get; init; }

    /// <summary>The violated rule, of the closed set that the service registered.</summary>
    public required string Rule { get; init; }

    /// <summary>How grave it is.</summary>
    public required ViolationSeverity Severity { get; init; }

    /// <summary>What was done about it, such as <c>refused</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>The HTTP method; <c>none</c> for what was no request.</summary>
    public string Method { get; init; } = ViolationFields.None;

    /// <summary>The route template, never the path; <c>none</c> without one.</summary>
    public string Route { get; init; } = ViolationFields.None;

    /// <summary>The salted digest of the client's address; <c>none</c> without one.</summary>
    public string Client { get; init; } = ViolationFields.None;

    /// <summary>The W3C trace in which it happened; <c>none</c> without one.</summary>
    public string TraceId { get; init; } = ViolationFields.None;

    /// <summary>The hash that was active.</summary>
    public required string ConstitutionalHash { get; init; }

    /// <summary>How many identical violations it stands for; at least 1.</summary>
    public long Count { get; init; } = 1;

    /// <summary>The start of a process that wrote it.</summary>
    public required string Writer { get; init; }

    /// <summary>Its number among those of its writer, from 1 on, without gaps.</summary>
    public required long Seq { get; init; }

    /// <summary>Reads what <see cref="ToCanonicalJson"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else; the message says what is wrong.</exception>
    public static ViolationRecord Parse(ReadOnlySpan<byte> canonicalJson) => ViolationFields.Read(canonicalJson);

    /// <summary>The record in the one way that RFC 8785 allows: the bytes that are hashed.</summary>
    public byte[] ToCanonicalJson() => ViolationFields.Write(this);
}
