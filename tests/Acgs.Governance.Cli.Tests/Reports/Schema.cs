// Constitutional Hash: cdd01ef066bc6cf2

using NJsonSchema;

namespace Acgs.Governance.Cli.Tests.Reports;

/// <summary>A JSON schema that documents are held against.</summary>
internal sealed class Schema
{
    private readonly JsonSchema _schema;

    private Schema(JsonSchema schema) => _schema = schema;

    /// <summary>The schema of SARIF 2.1.0, from its makers; it allows no member that it does not know.</summary>
    public static Task<Schema> SarifAsync() => ReadAsync("schemas/sarif");

    /// <summary>That of a check.</summary>
    public static Task<Schema> CheckAsync() => OwnAsync("check");

    /// <summary>One of our own of docs/command-line, with every member forbidden that it does not describe: a new one is to be described.</summary>
    public static async Task<Schema> OwnAsync(string name)
    {
        var schema = await ReadAsync($"schemas/{name}");
        Close(schema._schema);
        return schema;
    }

    /// <summary>What is wrong with a document, each with its place.</summary>
    public IEnumerable<string> Errors(string document) => _schema.Validate(document).Select(error => $"{error.Path}: {error.Kind}");

    private static async Task<Schema> ReadAsync(string name) => new(await JsonSchema.FromJsonAsync(Resources.Read(name), TestContext.Current.CancellationToken));

    private static void Close(JsonSchema schema)
    {
        if (schema.Properties.Count > 0)
        {
            schema.AllowAdditionalProperties = false;
        }

        foreach (var property in schema.Properties.Values)
        {
            Close(property);
        }

        if (schema.Item is { } item)
        {
            Close(item);
        }
    }
}
