// Constitutional Hash: cdd01ef066bc6cf2

using System.ComponentModel.DataAnnotations;
using Acgs.Governance.Constitution;

namespace Acgs.Governance;

/// <summary>Name, version and constitution of a governed service, bound to the section <c>Acgs</c>.</summary>
public sealed class GovernanceOptions : IValidatableObject
{
    internal const string Section = "Acgs";

    private const string Printable = @"[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*";
    private const string PrintableRule = "must have 1 to 255 characters, without control or invisible characters";

    /// <summary>
    /// The service name in responses, logs and metrics. Default: the host's application name. Range: 1 to 255 characters, without control
    /// or invisible characters.
    /// </summary>
    [StringLength(255, MinimumLength = 1, ErrorMessage = PrintableRule)]
    [RegularExpression(Printable, ErrorMessage = PrintableRule)]
    public string? Service { get; set; }

    /// <summary>
    /// The service version. Default: the informational version of the entry assembly. Range: 1 to 255 characters, without control or
    /// invisible characters.
    /// </summary>
    [StringLength(255, MinimumLength = 1, ErrorMessage = PrintableRule)]
    [RegularExpression(Printable, ErrorMessage = PrintableRule)]
    public string? Version { get; set; }

    /// <summary>
    /// The active hash: the only one that is sent and logged. Exactly 16 lower-case hexadecimal digits. Default: the hash that the build
    /// stamped into the entry assembly (<c>AcgsConstitutionalHash</c>), otherwise the built-in hash.
    /// </summary>
    [ConstitutionalHash]
    public string? ConstitutionalHash { get; set; }

    /// <summary>Older hashes that are still accepted from callers, for example during a rotation. Default: none.</summary>
    public IList<AcceptedHash> AcceptedHashes { get; } = [];

    IEnumerable<ValidationResult> IValidatableObject.Validate(ValidationContext validationContext)
    {
        for (var index = 0; index < AcceptedHashes.Count; index++)
        {
            if (!HashFormat.IsWellFormed(AcceptedHashes[index].Hash))
            {
                yield return new ValidationResult(
                    ConstitutionalHashAttribute.Explain(AcceptedHashes[index].Hash),
                    [$"{nameof(AcceptedHashes)}[{index}]:{nameof(AcceptedHash.Hash)}"]);
            }
        }
    }
}
