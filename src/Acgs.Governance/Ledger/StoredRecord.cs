// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Ledger;

/// <summary>A row of a store: the bytes that are hashed, and the columns that are queried. Verification compares the two.</summary>
/// <param name="Writer">Column of <see cref="ViolationRecord.Writer"/>.</param>
/// <param name="Seq">Column of <see cref="ViolationRecord.Seq"/>.</param>
/// <param name="Id">Column of <see cref="ViolationRecord.Id"/>, which is also the time.</param>
/// <param name="Service">Column of <see cref="ViolationRecord.Service"/>.</param>
/// <param name="Rule">Column of <see cref="ViolationRecord.Rule"/>.</param>
/// <param name="Severity">Column of <see cref="ViolationRecord.Severity"/>; it may be none of the four where a row was changed.</param>
/// <param name="Count">Column of <see cref="ViolationRecord.Count"/>.</param>
/// <param name="CanonicalJson">The bytes that are hashed.</param>
public sealed record StoredRecord(
    string Writer, long Seq, Guid Id, string Service, string Rule, ViolationSeverity Severity, long Count, ReadOnlyMemory<byte> CanonicalJson)
{
    /// <summary>Makes the row of a record.</summary>
    public static StoredRecord Of(ViolationRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new(record.Writer, record.Seq, record.Id, record.Service, record.Rule, record.Severity, record.Count, record.ToCanonicalJson());
    }

    /// <summary>The record that the bytes say.</summary>
    /// <exception cref="FormatException">They are those of no record.</exception>
    public ViolationRecord ToRecord() => ViolationRecord.Parse(CanonicalJson.Span);
}
