// Constitutional Hash: cdd01ef066bc6cf2

using System.Reflection;

namespace Acgs.Governance.Constitution;

/// <summary>Reads metadata that the build wrote into the entry assembly.</summary>
internal static class BuildStamp
{
    /// <summary>The assembly metadata key that the package's build targets write.</summary>
    public const string HashKey = "AcgsConstitutionalHash";

    /// <summary>The hash stamped into <paramref name="assembly"/>, or <see langword="null"/>.</summary>
    public static string? FindHash(Assembly? assembly) => assembly?
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(metadata => metadata.Key == HashKey)?
        .Value;

    /// <summary>The informational version without the source revision after <c>+</c>.</summary>
    public static string FindVersion(Assembly? assembly) =>
        FindInformationalVersion(assembly) is { Length: > 0 } version ? version.Split('+', 2)[0] : "0.0.0";

    /// <summary>The source revision after the <c>+</c> of the informational version, or <see langword="null"/>.</summary>
    public static string? FindCommit(Assembly? assembly) =>
        FindInformationalVersion(assembly)?.Split('+', 2) is [_, { Length: > 0 } commit] ? commit : null;

    private static string? FindInformationalVersion(Assembly? assembly) =>
        assembly?.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
}
