// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Operations.Backup;

namespace Acgs.Governance.Operations.Tests.Backup;

public sealed class ConfigurationCopyTests : IDisposable
{
    private const string Settings =
        """
        {
          // the old password was s3cr3t-comment
          "Acgs": {
            "Service": "audit", "Ledger": { "Path": "data/ledger.db", "SigningKey": "s3cr3t-key" },
            "Alerts": { "Webhooks": { "ops": { "Url": "https://hooks.example.com/services/T0/s3cr3t-url", "Secret": "whsec_s3cr3t" } } }
          },
          "ConnectionStrings": {
            "postgresql": "Host=db;Username=acgs;Password=\"s3cr3t;connection\"", "redis": "cache:6379,password=s3cr3t-redis", "plain": "Host=db;Username=acgs",
            "uri": "postgresql://acgs:s3cr3t-uri@db/acgs"
          },
          "Jwt": { "Signing": "eyJhbGciOiJIUzI1NiJ9.s3cr3t", "Pem": "-----BEGIN PRIVATE KEY-----\ns3cr3t-pem", "api_keys": [ "s3cr3t-array", 4711 ] },
          "Other": { "Machine": "S3cr3tMadeByAMachine9876", "Json": "{\"password\": \"s3cr3t-json\"}", "Sas": "https://x.example/y?sig=s3cr3t-query", "PASSWD": 12345678 },
          "Logging": { "LogLevel": { "Default": "Information" } }, "Port": 8016, "Enabled": true, "Hash": "cdd01ef066bc6cf2",
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("acgs-backup-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Copy_OfSecrets_HasNoneOfThem()
    {
        var copy = Copy(Settings);

        Assert.DoesNotContain("s3cr3t", copy, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("4711", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("12345678", copy, StringComparison.Ordinal);
        var root = JsonDocument.Parse(copy).RootElement;
        Assert.Equal(
            "<secret removed: ConnectionStrings:postgresql>", root.GetProperty("ConnectionStrings").GetProperty("postgresql").GetString());
        Assert.Equal("<secret removed: Jwt:api_keys:0>", root.GetProperty("Jwt").GetProperty("api_keys")[0].GetString());
    }

    [Fact]
    public void Copy_OfTheRest_HasItAll()
    {
        var root = JsonDocument.Parse(Copy(Settings)).RootElement;

        Assert.Equal("data/ledger.db", root.GetProperty("Acgs").GetProperty("Ledger").GetProperty("Path").GetString());
        Assert.Equal("Host=db;Username=acgs", root.GetProperty("ConnectionStrings").GetProperty("plain").GetString());
        Assert.Equal("Information", root.GetProperty("Logging").GetProperty("LogLevel").GetProperty("Default").GetString());
        Assert.Equal((8016, true, "cdd01ef066bc6cf2"), (root.GetProperty("Port").GetInt32(), root.GetProperty("Enabled").GetBoolean(), root.GetProperty("Hash").GetString()));
    }

    [Theory]
    [InlineData("Aws", "AKIAQ3EGRZNV5TPLKW2D")]
    [InlineData("Note", "cloned with ghp_k3Jd82hGq0Zb7sYtW1xVnM5cRfE4aLp9uQoT by hand")]
    [InlineData("Model", "use sk-ant-api03-q8Zr1Vw7Yt5Ks3Jd and nothing else")]
    [InlineData("Header", "X-Api-Key: k3jd82hgq0zb7sytw1xv")]
    [InlineData("Command", "redis-cli -h cache -a k3jd82hgq0zb")]
    [InlineData("Bearer", "k3jd-82hg")]
    [InlineData("hmac_sha256", "k3jd-82hg")]
    [InlineData("JwtSigning", "k3jd-82hg")]
    [InlineData("UnsealShare1", "k3jd-82hg")]
    [InlineData("Encryption", "k3jd-82hg")]
    [InlineData("license-key", "k3jd-82hg")]
    public void Copy_OfAKnownToken_HasItNot(string key, string value) =>
        Assert.Equal($"<secret removed: Acgs:{key}>", CopyOf(key, $"\"{value}\"").GetString());

    [Theory]
    [InlineData("Host", "\"db-7.internal.example.org:5432\"")]
    [InlineData("Path", "\"/var/lib/acgs/2026-11-30/ledger.db\"")]
    [InlineData("Hash", "\"cdd01ef066bc6cf2\"")]
    [InlineData("Tenant", "\"0198c0de-4f1a-7000-8000-000000000001\"")]
    [InlineData("SigningAlgorithm", "\"ES256\"")]
    [InlineData("Bearer", "{ \"ValidAudiences\": [ \"http://localhost:5000\" ], \"ValidIssuer\": \"user-jwts\" }")]
    [InlineData("Encryption", "{ \"Enabled\": true, \"Mode\": \"AES-256-GCM\" }")]
    public void Copy_OfAnOrdinaryValue_HasIt(string key, string json) =>
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(json).RootElement, CopyOf(key, json)));

    [Fact]
    public void Copy_OfWhatIsNotJson_NamesFileAndLine()
    {
        var failure = Assert.Throws<FailureException>(() => Copy("{\n  x\n}"));

        Assert.Contains("appsettings.json', line 2: this is not JSON", failure.Message, StringComparison.Ordinal);
    }

    private JsonElement CopyOf(string key, string json) => JsonDocument.Parse(Copy($$"""{ "Acgs": { "{{key}}": {{json}} } }"""))
        .RootElement.GetProperty("Acgs").GetProperty(key);

    private string Copy(string text)
    {
        var (file, copy) = (Path.Combine(_folder, "appsettings.json"), Path.Combine(_folder, "copy.json"));
        File.WriteAllText(file, text);
        ConfigurationCopy.Write(file, copy);
        return File.ReadAllText(copy);
    }
}
