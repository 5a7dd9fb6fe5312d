// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>Words a reason for people.</summary>
internal static class ExemptionExtensions
{
    /// <summary>The reason in a few words, which also follow a number of files; empty for a file that is judged.</summary>
    public static string Describe(this Exemption exemption) => exemption switch
    {
        Exemption.None => string.Empty,
        Exemption.Data => "no comments",
        Exemption.Lock => "lock file",
        Exemption.Licence => "licence text",
        Exemption.SourceMap => "source map",
        Exemption.Key => "key or certificate",
        Exemption.LfsPointer => "Git LFS pointer",
        Exemption.Off => "switched off",
        Exemption.Optional => "header optional",
        Exemption.TestData => "test data",
        _ => exemption.ToString().ToLowerInvariant(),
    };
}
