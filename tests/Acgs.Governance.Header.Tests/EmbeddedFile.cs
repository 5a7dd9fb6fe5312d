// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Tests;

/// <summary>Files of the repository, embedded as they are.</summary>
internal static class EmbeddedFile
{
    public static string[] NamesIn(string folder) =>
        [.. typeof(EmbeddedFile).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal))];

    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name);
        Assert.True(stream is not null, $"The file {name} does not exist.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
