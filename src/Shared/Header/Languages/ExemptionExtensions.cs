// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>Words a reason for people.</summary>
internal static class ExemptionExtensions
{
    /// <summary>The reason in a few words; empty for a file that is judged.</summary>
    public static string Describe(this Exemption exemption) => exemption switch
    {
        Exemption.Binary => "binary file",
        Exemption.Data => "data without comments",
        Exemption.Lock => "lock file",
        Exemption.Generated => "generated file",
        Exemption.Minified => "minified file",
        Exemption.Licence => "licence text",
        Exemption.Patch => "patch",
        Exemption.SourceMap => "source map",
        Exemption.Key => "key, certificate or signature",
        Exemption.Snapshot => "snapshot of a test",
        Exemption.LfsPointer => "Git LFS pointer",
        Exemption.Encrypted => "encrypted file",
        _ => string.Empty,
    };
}
