// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header;

/// <summary>The names of the settings, as users write them.</summary>
internal static class ConfigurationKeys
{
    /// <summary><c>.editorconfig</c>: the active hash.</summary>
    public const string Hash = "acgs_constitutional_hash";

    /// <summary><c>.editorconfig</c>: the other hashes that pass, separated by commas.</summary>
    public const string AcceptedHashes = "acgs_accepted_hashes";

    /// <summary><c>.editorconfig</c>: <c>require</c>, <c>validate</c> or <c>off</c>.</summary>
    public const string Header = "acgs_header";

    /// <summary><c>.editorconfig</c>, IDE0073: the banner that every file begins with.</summary>
    public const string FileHeaderTemplate = "file_header_template";

    /// <summary><c>.editorconfig</c>: whether a file is generated, whatever its name and comments say.</summary>
    public const string GeneratedCode = "generated_code";

    /// <summary><c>.editorconfig</c>: the newline of a file that has none yet.</summary>
    public const string EndOfLine = "end_of_line";

    /// <summary><c>.editorconfig</c>: <c>key</c> when a JSON document must state the hash, else <c>off</c>.</summary>
    public const string Json = "acgs_json";

    /// <summary>MSBuild: the active hash.</summary>
    public const string HashProperty = "AcgsConstitutionalHash";

    /// <summary>MSBuild: the other hashes that pass.</summary>
    public const string AcceptedHashesProperty = "AcgsAcceptedHashes";

    /// <summary>MSBuild: whether the project wants headers at all; set by the package for direct references only.</summary>
    public const string EnforceProperty = "AcgsGovernanceEnforceHeaders";

    /// <summary>MSBuild: the document that the active hash is a fingerprint of.</summary>
    public const string ConstitutionFileProperty = "AcgsConstitutionFile";

    /// <summary>MSBuild: whether the build fails where the rules are silenced.</summary>
    public const string StrictProperty = "AcgsStrict";

    /// <summary>MSBuild: the project's folder.</summary>
    public const string ProjectFolderProperty = "ProjectDir";

    /// <summary>MSBuild: where generated sources go, relative to the project's folder or absolute.</summary>
    public const string IntermediateOutputProperty = "IntermediateOutputPath";

    /// <summary>MSBuild: whether the project holds tests; test frameworks set it.</summary>
    public const string TestProjectProperty = "IsTestProject";
}
