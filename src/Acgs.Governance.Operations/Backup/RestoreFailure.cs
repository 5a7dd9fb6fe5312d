// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;

namespace Acgs.Governance.Operations.Backup;

/// <summary>Tells failures of <c>pg_restore</c> that say something about a dump from those that say something about the server, the role or the disk.</summary>
internal static partial class RestoreFailure
{
    /// <summary>Whether the same dump may restore elsewhere, or later.</summary>
    /// <param name="message">What the tool said, in English.</param>
    public static bool IsOfEnvironment(string message) => Environment().IsMatch(message);

    [GeneratedRegex(
        """
        connection\ to\ server|could\ not\ connect|server\ closed\ the\ connection|terminating\ connection|no\ connection\ to\ the\ server|could\ not\ (?:receive|send)\ data
        |the\ database\ system\ is|SSL\ connection|too\ many\ clients|remaining\ connection\ slots
        |permission\ denied|must\ be\ (?:super|owner|member|able\ to)|password\ authentication\ failed|no\ password\ supplied
        |No\ space\ left|Disk\ quota|File\ too\ large|could\ not\ (?:extend|write|fsync)|out\ of\ (?:shared\ )?memory|Input/output\ error|Read-only\ file\ system
        |unsupported\ version|unrecognized\ configuration\ parameter|is\ not\ in\ PATH|ended\ with\ code\ 1(?:29|[3-5][0-9])
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Environment();
}
