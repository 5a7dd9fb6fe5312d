// Constitutional Hash: cdd01ef066bc6cf2

using System.ComponentModel.DataAnnotations;
using Acgs.Governance.Configuration;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Recording;

/// <summary>
/// Options of the violation ledger, bound to the section <c>Acgs:Ledger</c>. They take effect with a store, such as <c>AddSqliteLedger</c>,
/// which adds keys of its own.
/// </summary>
public sealed class LedgerOptions : IValidatableObject
{
    internal const string Section = "Acgs:Ledger";

    /// <summary>
    /// The name of a new log in its checkpoints, by custom a URL without scheme. An existing log keeps its name. Default: the service name,
    /// with <c>-</c> for what a name cannot have. Range: 1 to 255 characters, without white space and <c>+</c>.
    /// </summary>
    public string? Origin { get; set; }

    /// <summary>
    /// The file of the private key that signs checkpoints: PEM, ECDSA on the curve P-256. Default: with a store in a file a key that is
    /// generated beside it; otherwise none, and nothing is signed.
    /// </summary>
    public string? SigningKey { get; set; }

    /// <summary>The file of the key before <see cref="SigningKey"/>: while both are set, both sign. Default: none.</summary>
    public string? PreviousSigningKey { get; set; }

    /// <summary>After how many records a checkpoint is signed at once. Default: 10,000. Range: 1 to 1000000000.</summary>
    [NumberRange(1, 1_000_000_000)]
    public int CheckpointRecords { get; set; } = 10_000;

    /// <summary>After what time a checkpoint is signed if there are new records. Default: 1 minute. Range: 1 second to 24 hours.</summary>
    [TimeRange("00:00:01", "1.00:00:00")]
    public TimeSpan CheckpointPeriod { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>A file to which every checkpoint is appended; keep it where the ledger's own account cannot rewrite it. Default: none.</summary>
    public string? CheckpointFile { get; set; }

    /// <summary>
    /// How many records may wait for the store. Further ones are dropped, counted and logged; no request fails. Default: 10,000. Range: 100
    /// to 1000000.
    /// </summary>
    [NumberRange(100, 1_000_000)]
    public int QueueCapacity { get; set; } = 10_000;

    /// <summary>How long the shutdown waits for what is not written yet. Default: 5 seconds. Range: 0 to 5 minutes.</summary>
    [TimeRange("00:00:00", "00:05:00")]
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Whether the schema is made or brought up to date at start. Default: what the store says: <see langword="true"/> for SQLite,
    /// <see langword="false"/> for PostgreSQL, where <c>acgs-cli ledger migrate</c> does it.
    /// </summary>
    public bool? MigrateAtStart { get; set; }

    /// <summary>
    /// The folder of the daily salts of client digests, which replicas can share. Default: none, a salt is in memory only, and digests of
    /// two processes or starts cannot be compared.
    /// </summary>
    public string? ClientSaltFolder { get; set; }

    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext)
    {
        if (Origin is not null && (Origin.Length > 255 || !SignedNote.IsKeyName(Origin)))
        {
            yield return new("must have 1 to 255 characters, without white space, control characters and '+'", [nameof(Origin)]);
        }

        if (PreviousSigningKey is not null && SigningKey is null)
        {
            yield return new("is set, but Acgs:Ledger:SigningKey is not; set it to the file of the new key", [nameof(PreviousSigningKey)]);
        }
    }
}
