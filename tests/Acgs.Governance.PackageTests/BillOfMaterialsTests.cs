// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using CycloneDX;
using CycloneDX.Json;
using CycloneDX.Models;

namespace Acgs.Governance.PackageTests;

/// <summary>Each package says what is in it and what it brings along.</summary>
public sealed class BillOfMaterialsTests
{
    public static TheoryData<string> Ids => PackagePageTests.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public void Bill_OfPackage_IsValidAndNamesIt(string id)
    {
        var text = Text(id);

        var result = Validator.Validate(text, SpecificationVersion.v1_6);

        Assert.True(result.Valid, string.Join('\n', result.Messages));
        var component = Serializer.Deserialize(text).Metadata.Component;
        Assert.Equal((id, Package.Version, $"pkg:nuget/{id}@{Package.Version}"), (component.Name, component.Version, component.Purl));
        Assert.Equal("MIT", component.Licenses.Single().Expression);
    }

    // What the specification of a package lists, its consumers resolve; the bill has all of it and what that depends on in turn.
    [Theory]
    [MemberData(nameof(Ids))]
    public void Bill_OfPackage_HasEveryDependency(string id)
    {
        using var package = Package.Open(id);
        var bill = Serializer.Deserialize(Text(id));

        var stated = package.Specification("dependency").Select(element => $"pkg:nuget/{element.Attribute("id")!.Value}@{element.Attribute("version")!.Value}");
        var components = bill.Components.Select(component => component.BomRef).ToHashSet();
        Assert.Subset(components, stated.ToHashSet());
        Assert.Equal(components.Append(bill.Metadata.Component.BomRef).Order(), bill.Dependencies.Select(dependency => dependency.Ref).Order());
        Assert.Subset(components, bill.Dependencies.SelectMany(dependency => dependency.Dependencies ?? []).Select(dependency => dependency.Ref).ToHashSet());
        foreach (var component in bill.Components.Where(component => !component.Name.StartsWith("Acgs.", StringComparison.Ordinal)))
        {
            Assert.Equal(128, component.Hashes.Single(hash => hash.Alg == Hash.HashAlgorithm.SHA_512).Content.Length);
        }
    }

    [Fact]
    public void Bill_OfRedis_KnowsWhatItsClientDependsOn()
    {
        var bill = Serializer.Deserialize(Text("Acgs.Governance.Redis"));

        var client = bill.Components.Single(component => component.Name == "StackExchange.Redis");
        Assert.Equal("MIT", client.Licenses.Single().Expression);
        var uses = bill.Dependencies.Single(dependency => dependency.Ref == client.BomRef).Dependencies.Select(dependency => dependency.Ref.Split('@')[0]);
        Assert.Equal(["pkg:nuget/Pipelines.Sockets.Unofficial"], uses);
        Assert.DoesNotContain(bill.Components, component => component.Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    private static string Text(string id)
    {
        using var package = Package.Open(id);
        return Encoding.UTF8.GetString(package.Read("bom.cdx.json"));
    }
}
