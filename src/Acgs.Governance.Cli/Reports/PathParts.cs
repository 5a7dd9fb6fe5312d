// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Reports;

/// <summary>Takes paths apart, which have '/' between their parts on every system.</summary>
internal static class PathParts
{
    /// <summary>The folder that the file is in, without a string of its own; "." for the root.</summary>
    public static ReadOnlySpan<char> FolderSpan(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "." : path.AsSpan(0, slash);
    }
}
