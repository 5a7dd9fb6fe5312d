// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.Sqlite.Ledger;
using Microsoft.Extensions.Hosting;

namespace Acgs.Governance.Sqlite;

/// <summary>The file of a store.</summary>
/// <param name="section">The section of configuration that has its path.</param>
/// <param name="configured">The configured path.</param>
/// <param name="name">The name of the file where none is configured.</param>
/// <param name="environment">The content root, and the name of the application.</param>
internal sealed class StoreLocation(string section, string? configured, string name, IHostEnvironment environment)
{
    private const string DefaultFolder = "data";

    private readonly Lazy<string> _path = new(() => Find(configured, name, environment));

    /// <summary>The section of configuration.</summary>
    public string Section => section;

    /// <summary>The key of the path.</summary>
    public string Key => $"{section}:Path";

    /// <summary>The absolute path.</summary>
    public string Path => _path.Value;

    /// <summary>Its folder.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>What is wrong with it; <see langword="null"/> if nothing is.</summary>
    public string? FindProblem()
    {
        if (Directory.Exists(Path))
        {
            return $"{Key}: {Path} is a folder; set it to a file";
        }

        if (FolderAccess.FindFailure(Folder) is { } failure)
        {
            return $"{Key}: the folder {Folder} cannot be written ({failure}); give the user of this process the right to, or set another path";
        }

        try
        {
            if (File.Exists(Path))
            {
                SqliteFailure.Explain(Path, new LedgerFile(Path).Check);
            }

            return null;
        }
        catch (LedgerException problem)
        {
            return $"{Key}: {problem.Message}";
        }
    }

    private static string Find(string? configured, string name, IHostEnvironment environment)
    {
        if (!string.IsNullOrWhiteSpace(configured))
        {
            return System.IO.Path.GetFullPath(configured, environment.ContentRootPath);
        }

        var near = System.IO.Path.Combine(environment.ContentRootPath, DefaultFolder);
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return System.IO.Path.Combine(
            data.Length == 0 || FolderAccess.FindFailure(near) is null ? near : System.IO.Path.Combine(data, environment.ApplicationName), name);
    }
}
