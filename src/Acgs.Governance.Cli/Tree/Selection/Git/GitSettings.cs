// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection.Git;

/// <summary>What the configuration of git says about which files it tracks.</summary>
internal sealed class GitSettings
{
    /// <summary>Whether the repository has no working tree.</summary>
    public bool IsBare { get; private set; }

    /// <summary>Whether case does not matter in names.</summary>
    public bool IgnoresCase { get; private set; }

    /// <summary>The length of a hash in bytes.</summary>
    public int HashLength { get; private set; } = 20;

    /// <summary>The user's file of patterns to ignore.</summary>
    public string? ExcludesFile { get; private set; } = Below(UserFolder, "ignore");

    private bool HasOwnSettings { get; set; }

    // Where the user keeps configuration; git looks there too.
    private static string? UserFolder =>
        Variable("XDG_CONFIG_HOME") is { } folder ? Path.Combine(folder, "git") : Below(Below(GitConfigFile.Home, ".config"), "git");

    /// <summary>Reads the configuration of the system, of the user and of the repository; the last one wins.</summary>
    /// <exception cref="UsageException">A file cannot be understood.</exception>
    public static GitSettings Read(string gitFolder, string commonFolder)
    {
        var settings = new GitSettings();
        foreach (var file in SharedFiles())
        {
            GitConfigFile.Read(file, settings.Take);
        }

        GitConfigFile.Read(Path.Combine(commonFolder, "config"), settings.Take);
        if (settings.HasOwnSettings)
        {
            GitConfigFile.Read(Path.Combine(gitFolder, "config.worktree"), settings.Take);
        }

        settings.TakeVariables();
        return settings;
    }

    private static IEnumerable<string> SharedFiles()
    {
        if (Variable("GIT_CONFIG_NOSYSTEM") is not ("1" or "true" or "yes" or "on"))
        {
            yield return Variable("GIT_CONFIG_SYSTEM") ?? "/etc/gitconfig";
        }

        if (Variable("GIT_CONFIG_GLOBAL") is { } only)
        {
            yield return only;
            yield break;
        }

        foreach (var file in new[] { Below(UserFolder, "config"), Below(GitConfigFile.Home, ".gitconfig") })
        {
            if (file is not null)
            {
                yield return file;
            }
        }
    }

    /// <summary>Takes what <c>git -c</c> hands on to the programs that git starts, hooks among them.</summary>
    private void TakeVariables()
    {
        _ = int.TryParse(Variable("GIT_CONFIG_COUNT"), out var count);
        for (var index = 0; index < count; index++)
        {
            Take(Variable($"GIT_CONFIG_KEY_{index}")?.ToLowerInvariant() ?? string.Empty, Variable($"GIT_CONFIG_VALUE_{index}"));
        }
    }

    private void Take(string key, string? value)
    {
        switch (key)
        {
            case "core.bare":
                IsBare = IsTrue(value);
                break;
            case "core.ignorecase":
                IgnoresCase = IsTrue(value);
                break;
            case "core.excludesfile":
                ExcludesFile = string.IsNullOrEmpty(value) ? null : GitConfigFile.Expand(value);
                break;
            case "extensions.objectformat":
                HashLength = string.Equals(value, "sha256", StringComparison.OrdinalIgnoreCase) ? 32 : 20;
                break;
            case "extensions.worktreeconfig":
                HasOwnSettings = IsTrue(value);
                break;
        }
    }

    // A key without a value is true.
    private static bool IsTrue(string? value) =>
        value is null || value.ToLowerInvariant() is "true" or "yes" or "on" || (int.TryParse(value, out var number) && number != 0);

    private static string? Below(string? folder, string name) => folder is null ? null : Path.Combine(folder, name);

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
