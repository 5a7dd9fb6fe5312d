// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Selection.Ignoring;

namespace Acgs.Governance.Cli.Tree.Selection;

/// <summary>The globs of <c>--include</c> and <c>--exclude</c>: the patterns of <c>.gitignore</c>, relative to the root, case-sensitive. A
/// glob that matches a folder holds for all that is in it.</summary>
internal sealed class PathFilter
{
    private readonly IgnorePattern[] _include;
    private readonly IgnorePattern[] _exclude;

    /// <exception cref="UsageException">A glob is invalid.</exception>
    public PathFilter(FileRequest request)
    {
        _include = Parse("--include", request.Include);
        _exclude = Parse("--exclude", request.Exclude);
    }

    /// <summary>Whether a file is wanted.</summary>
    /// <param name="path">Its path relative to the root.</param>
    public bool Includes(ReadOnlySpan<byte> path) => (_include.Length == 0 || Matches(_include, path)) && !Matches(_exclude, path);

    /// <summary>Whether nothing in a folder is wanted.</summary>
    /// <param name="path">Its path relative to the root, with '/' at its end.</param>
    public bool ExcludesFolder(ReadOnlySpan<byte> path) => Matches(_exclude, path);

    private static bool Matches(IgnorePattern[] patterns, ReadOnlySpan<byte> path)
    {
        for (var start = 0; patterns.Length > 0 && start < path.Length;)
        {
            var length = path[start..].IndexOf((byte)'/');
            var end = length < 0 ? path.Length : start + length;
            foreach (var pattern in patterns)
            {
                if (pattern.IsMatch(path[..end], path[start..end], isFolder: length >= 0))
                {
                    return true;
                }
            }

            start = end + 1;
        }

        return false;
    }

    private static IgnorePattern[] Parse(string option, IReadOnlyList<string> globs)
    {
        var patterns = new IgnorePattern[globs.Count];
        for (var index = 0; index < patterns.Length; index++)
        {
            if (GlobSyntax.FindProblem(globs[index]) is { } problem)
            {
                throw new UsageException($"{option} '{globs[index]}' is no glob: {problem}.");
            }

            patterns[index] = new(Encoding.UTF8.GetBytes(globs[index]), ignoresCase: false);
        }

        return patterns;
    }
}
