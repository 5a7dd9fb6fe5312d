// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers.Tests.Shipped;

/// <summary>A file that ships beside the assemblies, embedded as it is in the repository.</summary>
internal static class ShippedFile
{
    public static string Read(string name)
    {
        using var stream = typeof(ShippedFile).Assembly.GetManifestResourceStream(name);
        Assert.True(stream is not null, $"The file {name} does not exist.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
