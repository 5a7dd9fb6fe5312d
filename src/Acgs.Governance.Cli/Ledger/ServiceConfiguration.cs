// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;

namespace Acgs.Governance.Cli.Ledger;

/// <summary>The configuration of a service as its host reads it: <c>appsettings.json</c>, that of its environment, and variables above both.</summary>
internal sealed class ServiceConfiguration
{
    private const string BaseName = "appsettings";

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    private ServiceConfiguration(string folder) => Folder = folder;

    /// <summary>The folder that relative paths in it start at.</summary>
    public string Folder { get; }

    /// <summary>The value of a key such as <c>Acgs:Ledger:Path</c>; <see langword="null"/> if it is not set.</summary>
    public string? this[string key] => _values.GetValueOrDefault(key) is { Length: > 0 } value ? value : null;

    /// <summary>The names of the entries of a section such as <c>Acgs:Alerts:Webhooks</c>, in their order.</summary>
    public IReadOnlyList<string> NamesIn(string section) =>
    [
        .. _values.Keys.Where(key => key.StartsWith($"{section}:", StringComparison.OrdinalIgnoreCase))
            .Select(key => key[(section.Length + 1)..].Split(':')[0]).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads the configuration.</summary>
    /// <param name="path">A file, or the folder of the service; <see langword="null"/> for the current folder.</param>
    /// <exception cref="UsageException">It does not exist, or is not JSON.</exception>
    public static ServiceConfiguration Read(string? path)
    {
        var full = Path.GetFullPath(path ?? ".");
        var isFile = File.Exists(full);
        if (!isFile && !Directory.Exists(full))
        {
            throw new UsageException($"--config: '{path}' does not exist; name the folder of the service or its configuration file.");
        }

        var configuration = new ServiceConfiguration(isFile ? Path.GetDirectoryName(full)! : full);
        foreach (var file in isFile ? [full] : FilesIn(full))
        {
            configuration.AddFile(file);
        }

        configuration.AddVariables();
        return configuration;
    }

    private static IEnumerable<string> FilesIn(string folder)
    {
        var environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT")
            ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")
            ?? "Production";
        return new[] { $"{BaseName}.json", $"{BaseName}.{environment}.json" }.Select(name => Path.Combine(folder, name)).Where(File.Exists);
    }

    private void AddFile(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), Lenient);
            AddMembers(string.Empty, document.RootElement);
        }
        catch (JsonException invalid)
        {
            throw new UsageException($"'{path}', line {invalid.LineNumber + 1}: this is not JSON.");
        }
    }

    private void AddMembers(string key, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    AddMembers(key.Length == 0 ? member.Name : $"{key}:{member.Name}", member.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var (index, item) in value.EnumerateArray().Index())
                {
                    AddMembers($"{key}:{index}", item);
                }

                break;
            default:
                _values[key] = value.ToString();
                break;
        }
    }

    private void AddVariables()
    {
        foreach (System.Collections.DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            _values[((string)variable.Key).Replace("__", ":", StringComparison.Ordinal)] = (string?)variable.Value ?? string.Empty;
        }
    }
}
