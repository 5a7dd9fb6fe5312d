// Constitutional Hash: cdd01ef066bc6cf2

using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Loader;

namespace Acgs.Governance.Tests.Constitution;

/// <summary>Assemblies as the package's build targets would have stamped them.</summary>
internal static class StampedAssembly
{
    public static Assembly Create(string? hash, string? version = null)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Stamped"), typeof(object).Assembly);
        assembly.DefineDynamicModule("Stamped");
        if (hash is not null)
        {
            Set<AssemblyMetadataAttribute>(assembly, "AcgsConstitutionalHash", hash);
        }

        if (version is not null)
        {
            Set<AssemblyInformationalVersionAttribute>(assembly, version);
        }

        using var image = new MemoryStream();
        assembly.Save(image);
        image.Position = 0;
        return new AssemblyLoadContext("Stamped", isCollectible: true).LoadFromStream(image);
    }

    private static void Set<T>(AssemblyBuilder assembly, params string[] arguments) =>
        assembly.SetCustomAttribute(new CustomAttributeBuilder(typeof(T).GetConstructors().Single(), arguments));
}
