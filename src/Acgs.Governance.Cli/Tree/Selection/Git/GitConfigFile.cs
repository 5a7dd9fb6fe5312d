// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection.Git;

/// <summary>Reads a configuration file of git, and the files that it includes without a condition.</summary>
internal static class GitConfigFile
{
    // As many as git allows.
    private const int MaxDepth = 10;

    /// <summary>The user's own folder, as git sees it.</summary>
    public static string? Home => Environment.GetEnvironmentVariable("HOME") ?? Environment.GetEnvironmentVariable("USERPROFILE");

    /// <summary>Hands every setting to <paramref name="take"/>: its name in lower case, and its value, which may be missing. A file that
    /// is not there says nothing.</summary>
    /// <exception cref="UsageException">The file cannot be understood or read.</exception>
    public static void Read(string path, Action<string, string?> take) => Read(path, take, depth: 0);

    /// <summary>The path with the user's folder in place of '~'.</summary>
    public static string Expand(string path) => path.StartsWith("~/", StringComparison.Ordinal) && Home is { } home ? Path.Combine(home, path[2..]) : path;

    private static void Read(string path, Action<string, string?> take, int depth)
    {
        if (ReadText(path) is not { } text)
        {
            return;
        }

        var parser = new GitConfigParser(text, path);
        while (parser.Read(out var key, out var value))
        {
            take(key, value);
            if (key == "include.path" && value is not null && depth < MaxDepth)
            {
                Read(Path.Combine(Path.GetDirectoryName(path) ?? string.Empty, Expand(value)), take, depth + 1);
            }
        }
    }

    private static string? ReadText(string path)
    {
        try
        {
            // Not only files: whoever wants no configuration may name /dev/null.
            return Path.Exists(path) && !Directory.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The configuration of git in '{path}' cannot be read: {exception.Message}");
        }
    }
}
