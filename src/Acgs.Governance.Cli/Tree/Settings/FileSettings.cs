// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tree.Settings;

/// <summary>The settings in force for a file. Few objects serve a whole tree.</summary>
internal sealed record FileSettings
{
    /// <summary>The hashes that a header may state.</summary>
    public Constitution Constitution { get; init; } = new(HashFormat.BuiltIn, []);

    /// <summary>What is demanded of the file; <c>acgs_header</c>.</summary>
    public HeaderMode Mode { get; init; } = HeaderMode.Require;

    /// <summary>Whether the header is demanded also in a folder of test data or migrations: a section that names the folder says <c>require</c>.</summary>
    public bool IsProtectionLifted { get; init; }

    /// <summary>Whether a JSON document must have the key; <c>acgs_json = key</c>.</summary>
    public bool IsJsonKeyDemanded { get; init; }

    /// <summary>Whether the file is declared to be generated; <c>generated_code</c>.</summary>
    public bool IsGenerated { get; init; }

    /// <summary>Whether the file is declared not to be generated, whatever its name and comments say; <c>generated_code = false</c>.</summary>
    public bool IsDeclaredWritten { get; init; }

    /// <summary>The value of <c>end_of_line</c>, for a file without a newline.</summary>
    public string? EndOfLine { get; init; }

    /// <summary>The value of <c>file_header_template</c>, which keeps the first comments of a C# file in their place.</summary>
    public string? FileHeaderTemplate { get; init; }

    /// <summary>The type that configuration gives the file, <c>acgs_type</c>; <see langword="null"/> to go by its name.</summary>
    public FileType? Type { get; init; }

    /// <summary>Whether a rotation of the hash leaves the file alone, <c>acgs_rotate</c>; <see langword="null"/> to go by its name.</summary>
    public bool? IsKeptInRotation { get; init; }
}
