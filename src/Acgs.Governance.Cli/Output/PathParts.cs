// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Output;

/// <summary>Takes paths apart, which have '/' between their parts on every system.</summary>
internal static class PathParts
{
    /// <summary>The folder that the file is in, without a string of its own; "." for the root.</summary>
    public static ReadOnlySpan<char> FolderSpan(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "." : path.AsSpan(0, slash);
    }

    /// <summary>What the name ends with, from its last dot on, in lower case; the whole name when it has none or begins with its only one.</summary>
    public static string Ending(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        return dot <= 0 ? name : name[dot..].ToLowerInvariant();
    }
}
