// Constitutional Hash: cdd01ef066bc6cf2

using System.Reflection;
using System.Text.Json.Nodes;
using Acgs.Governance.Health;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;
using NJsonSchema;

namespace Acgs.Governance.Tests.Configuration.Schema;

/// <summary>What editors know of appsettings.json, against the software: a key, default, range or description that differs fails here.</summary>
public sealed class ConfigurationSchemaTests
{
    private const string File = "src/Acgs.Governance/ConfigurationSchema.json";
    private const string Rewrite = "ACGS_WRITE_SCHEMA";

    private static JsonNode Schema => JsonNode.Parse(SourceTree.Read(File))!;

    [Fact]
    public void Schema_IsWhatTheOptionsClassesSay()
    {
        var generated = ConfigurationSchema.Generate();
        if (Environment.GetEnvironmentVariable(Rewrite) == "1")
        {
            System.IO.File.WriteAllText(SourceTree.PathOf(File), generated);
        }

        Assert.True(SourceTree.Read(File) == generated, $"{File} is not what the options classes say. Run this test with {Rewrite}=1, which writes it.");
    }

    [Fact]
    public void Schema_Keys_AreThoseThatTheLibraryAndItsPackagesRead()
    {
        var builder = GovernedApp.CreateBuilder();
        builder.AddAcgsGovernance();
        using var services = builder.Services.BuildServiceProvider();
        var connectors = Kinds().SelectMany(kind => ((IDependencyKind)ActivatorUtilities.CreateInstance(services, kind)).Keys)
            .Select(key => $"Health:Dependencies:*:{key}");

        Assert.Equal(
            AllKeys.OfEverything.Concat(connectors).Distinct().Order(StringComparer.Ordinal),
            ConfigurationSchema.Keys(Schema).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Descriptions_StateDefaultAndRange()
    {
        var properties = ConfigurationSchema.Sections.SelectMany(section => section.Options.GetProperties()).ToList();

        Assert.DoesNotContain(properties, property => !DocComments.Of(property).Contains("Default:", StringComparison.Ordinal));
        Assert.All(properties, property => Assert.All(DescribedRange.Of(property), bound => Assert.Contains(bound, DescribedRange.Text(property), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Settings_OfTheSample_Fit() => Assert.Empty(await ValidateAsync(SourceTree.Read("samples/GovernedService/appsettings.json")));

    [Theory]
    [InlineData("""{ "Acgs": { "Compliance": { "Mode": "Enforce", "ExemptPaths": [ "/docs" ] } }, "Logging": { "Any": "thing" } }""", null)]
    [InlineData("""{ "Acgs": { "AcceptedHashes": [ { "Hash": "0123456789abcdef", "Until": "2027-01-31T00:00:00Z" } ] } }""", null)]
    [InlineData("""{ "Acgs": { "Health": { "Period": "00:00:05", "Jitter": 0.5, "Dependencies": { "grafana": { "Url": "http://g/", "Optional": true } } } } }""", null)]
    [InlineData("""{ "Acgs": { "Servise": "x" } }""", "NoAdditionalPropertiesAllowed")]
    [InlineData("""{ "Acgs": { "Health": { "Perriod": "00:00:05" } } }""", "NoAdditionalPropertiesAllowed")]
    [InlineData("""{ "Acgs": { "Health": { "Period": "soon" } } }""", "PatternMismatch")]
    [InlineData("""{ "Acgs": { "Health": { "Jitter": 0.6 } } }""", "NumberTooBig")]
    [InlineData("""{ "Acgs": { "Health": { "Port": 0 } } }""", "NumberTooSmall")]
    [InlineData("""{ "Acgs": { "Compliance": { "Mode": "Enforce,Report" } } }""", "NotInEnumeration")]
    [InlineData("""{ "Acgs": { "ConstitutionalHash": "abc" } }""", "PatternMismatch")]
    [InlineData("""{ "Acgs": { "AcceptedHashes": [ { "Hash": "abc" } ] } }""", "PatternMismatch")]
    [InlineData("""{ "Acgs": { "Health": { "Dependencies": { "grafana": { "Uri": "http://g/" } } } } }""", "NoAdditionalPropertiesAllowed")]
    public async Task Settings_GoodAndBad_AreToldApart(string settings, string? error)
    {
        var found = await ValidateAsync(settings);

        Assert.Equal(error, found.Count == 0 ? null : Assert.Single(found));
    }

    private static async Task<IReadOnlyList<string>> ValidateAsync(string settings)
    {
        var schema = await JsonSchema.FromJsonAsync(SourceTree.Read(File), TestContext.Current.CancellationToken);
        return [.. schema.Validate(settings).SelectMany(Innermost).Select(error => $"{error.Kind}")];
    }

    // The error of a property is wrapped in those of the objects around it.
    private static IEnumerable<NJsonSchema.Validation.ValidationError> Innermost(NJsonSchema.Validation.ValidationError error) =>
        error is NJsonSchema.Validation.ChildSchemaValidationError parent ? parent.Errors.Values.SelectMany(children => children).SelectMany(Innermost) : [error];

    private static IEnumerable<Type> Kinds() => Assembly.GetExecutingAssembly().GetReferencedAssemblies()
        .Concat([new AssemblyName("Acgs.Governance.PostgreSql"), new AssemblyName("Acgs.Governance.Redis")])
        .DistinctBy(name => name.Name)
        .Where(name => name.Name!.StartsWith("Acgs.Governance.", StringComparison.Ordinal))
        .SelectMany(name => Assembly.Load(name).GetTypes())
        .Where(type => typeof(IDependencyKind).IsAssignableFrom(type) && !type.IsAbstract);
}
