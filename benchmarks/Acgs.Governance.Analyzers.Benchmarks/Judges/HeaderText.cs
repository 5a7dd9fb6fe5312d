// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Benchmarks.Judges;

/// <summary>The headers that are asked for, line by line, without comment marks.</summary>
internal static class HeaderText
{
    public const string Line = "Constitutional Hash: " + HashFormat.BuiltIn;

    public static readonly string[] LineAlone = [Line];

    public static readonly string[] Licence =
    [
        "Copyright (c) The Example Authors. All rights reserved.",
        "Licensed under the MIT licence. See the file LICENSE in the root of",
        "the repository for the full text of the licence.",
    ];

    public static string AsComment(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => "// " + line));
}
