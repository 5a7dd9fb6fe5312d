// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Cli.Tree.Selection.Git;

namespace Acgs.Governance.Cli.Documents;

/// <summary>What git tracks of a working tree. Git is asked, because a hook is told by variables which index the commit is made from.</summary>
internal sealed class TrackedPaths
{
    // Before the tab: a letter, a mode of six digits, the object, and the stage.
    private const int ModeStart = 2;
    private const int IdStart = 9;

    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _submodules = new(StringComparer.Ordinal);
    private readonly List<string> _absent = [];

    private TrackedPaths()
    {
    }

    /// <summary>The files.</summary>
    public IReadOnlyCollection<string> Files => _files.Keys;

    /// <summary>The files that a sparse checkout leaves out.</summary>
    public IReadOnlyList<string> Absent => _absent;

    /// <summary>Asks git; nothing is tracked in a folder that is no working tree.</summary>
    public static TrackedPaths Read(string root)
    {
        var tracked = new TrackedPaths();
        var result = Path.Exists(Path.Combine(root, ".git")) ? GitProcess.Run(root, "--no-optional-locks", "ls-files", "--stage", "-t", "-z") : null;
        foreach (var entry in InputPaths.Split(result is { HasSucceeded: true } ? result.Output : []))
        {
            tracked.Add(Encoding.UTF8.GetString(entry));
        }

        return tracked;
    }

    /// <summary>The object that has the staged content of a file; <see langword="null"/> if none is staged.</summary>
    public string? ObjectOf(string path) => _files.GetValueOrDefault(path);

    /// <summary>Whether a path is in a submodule, which may not be there.</summary>
    public bool IsInSubmodule(string path)
    {
        for (var end = path.Length; _submodules.Count > 0 && end > 0; end = path.LastIndexOf('/', end - 1))
        {
            if (_submodules.Contains(path[..end]))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(string entry)
    {
        var tab = entry.IndexOf('\t', StringComparison.Ordinal);
        var kind = entry.AsSpan(ModeStart);
        var path = entry[(tab + 1)..];
        if (kind.StartsWith("160000"))
        {
            _submodules.Add(path);
        }
        else if (kind.StartsWith("100"))
        {
            _files[path] = entry[IdStart..entry.IndexOf(' ', IdStart)];
            _absent.AddRange(entry[0] == 'S' ? [path] : []);
        }
    }
}
