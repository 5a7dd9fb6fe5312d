// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Usage;
using Microsoft.CodeAnalysis.Testing;

namespace Acgs.Governance.Analyzers.Tests.Usage;

public sealed class ConnectionSecretAnalyzerTests
{
    [Theory]
    [InlineData("{|#0:\"Host=db;Username=app;Password=hunter2\"|}", "password")]
    [InlineData("{|#0:\"Server=db,1433;Initial Catalog=x;User ID=sa;Pwd = hunter2 ;\"|}", "pwd")]
    [InlineData("{|#0:\"PASSWORD=hunter2;Data Source=x\"|}", "password")]
    [InlineData("{|#0:@\"Data Source=.\\sql;Password=\"\"a;b\"\"\"|}", "password")]
    [InlineData("{|#0:\"\"\"\n    Host=db;\n    Password=hunter2;\n    \"\"\"|}", "password")]
    [InlineData("{|#0:\"Host=db;Password=hunter2\"u8|}.Length", "password")]
    [InlineData("{|#0:\"DefaultEndpointsProtocol=https;AccountName=a;AccountKey=QUJD==;EndpointSuffix=core.windows.net\"|}", "accountkey")]
    [InlineData("{|#0:\"Endpoint=sb://a.servicebus.windows.net/;SharedAccessKeyName=k;SharedAccessKey=QUJD=\"|}", "sharedaccesskey")]
    [InlineData("{|#0:\"BlobEndpoint=https://a/;SharedAccessSignature=sv=1&sig=2\"|}", "sharedaccesssignature")]
    [InlineData("{|#0:\"cache:6379,password=hunter2\"|}", "password")]
    [InlineData("{|#0:\"a.cache.net,b.cache.net,ssl=True,password=hunter2=,abortConnect=False\"|}", "password")]
    [InlineData("{|#0:\"postgres://app:hunter2@db:5432/orders\"|}", "password")]
    [InlineData("{|#0:\"redis://:hunter2@cache\"|}", "password")]
    [InlineData("{|#0:\"mongodb+srv://app:hunter2@a,b/db?x=y\"|}", "password")]
    [InlineData("{|#0:\"jdbc:postgresql://db/orders?user=app&password=hunter2\"|}", "password")]
    [InlineData("{|#0:$\"Host={x};Password=hunter2\"|}", "password")]
    [InlineData("{|#0:$\"postgres://app:hunter2@{x}/orders\"|}", "password")]
    [InlineData("{|#0:$\"{x}:{x},password=hunter2\"|}", "password")]
    [InlineData("{|#0:\"Host=db;\" + \"Password=hunter2\"|}", "password")]
    [InlineData("{|#0:\"Host=db;\" + (\"Username=app;\" + @\"Password=hunter2;\")|}", "password")]
    [InlineData("{|#0:\"Host=db;Password=hunter2;\"|} + x", "password")]
    [InlineData("x + {|#0:\"postgres://app:hunter2@db/orders\"|}", "password")]
    [InlineData("{|#0:\"https://app:hunter2@feed.internal/v3\"|}", "password")]
    public async Task Literal_ConnectionStringWithASecret_IsReported(string expression, string key) =>
        await Test(expression).Expect(RuleIds.ConnectionSecret, 0, Message(key)).RunAsync();

    [Theory]
    [InlineData("\"Host=db;Username=app\"")]
    [InlineData("\"Host=db;Password=\"")]
    [InlineData("\"Host=db;Password= ;Port=1\"")]
    [InlineData("\"Host=db;Password=''\"")]
    [InlineData("\"Host=db;Password={0}\"")]
    [InlineData("\"Host=db;Password={password}\"")]
    [InlineData("\"Host=db;Password=${DB_PASSWORD}\"")]
    [InlineData("\"Host=db;Password=$(Password)\"")]
    [InlineData("\"Host=db;Password=%PASSWORD%\"")]
    [InlineData("\"Host=db;Password=<password>\"")]
    [InlineData("\"Host=db;Password=***\"")]
    [InlineData("\"Host=db;Password=__password__\"")]
    [InlineData("$\"Host=db;Password={x}\"")]
    [InlineData("$\"Host=db;Password=a{x}\"")]
    [InlineData("$\"Host=db;Password={{0}}\"")]
    [InlineData("\"Host=db;Password=\" + x")]
    [InlineData("\"Host=db;Password=\" + x + \";Port=1\"")]
    [InlineData("\"Integrated Security=true;Server=db;Database=x\"")]
    [InlineData("\"Password=hunter2\"")]
    [InlineData("\"name=x;password=hunter2\"")]
    [InlineData("\"Set Host=db; then Password=hunter2 and go\"")]
    [InlineData("\"Use Host=db;Username=app;Password=hunter2; Or not.\"")]
    [InlineData("\"see the manual,password=hunter2\"")]
    [InlineData("\"manual,password=hunter2\"")]
    [InlineData("\"cache:6379,password=\"")]
    [InlineData("\"cache:6379,password={0},ssl=True\"")]
    [InlineData("\"postgres://app@db/orders\"")]
    [InlineData("\"postgres://app:@db/orders\"")]
    [InlineData("\"postgres://app:<password>@db/orders\"")]
    [InlineData("$\"postgres://app:{x}@db/orders\"")]
    [InlineData("\"postgres://db:5432/orders\"")]
    [InlineData("\"https://a/login?user=a&password=b\"")]
    [InlineData("\"mailto:app:x@db\"")]
    [InlineData("\"connect to postgres://app:hunter2@db\"")]
    [InlineData("1 + 2")]
    [InlineData("\"Host=\" + x + \";Password=hunter2\"")]
    [InlineData("x + \";Password=hunter2\"")]
    [InlineData("\"Host=db;Password=\" + Secret")]
    [InlineData("$\"Host=db;Password={Secret}\"")]
    public async Task Literal_WithoutASecretOrNoConnectionString_IsNotReported(string expression) => await Test(expression).RunAsync();

    // What was reported in published code and in samples, and is no secret.
    [Theory]
    [InlineData("AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;")]
    [InlineData("AccountKey=C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==;AccountEndpoint=https://cosmos.local")]
    [InlineData("Endpoint=sb://emulator;SharedAccessKeyName=Root;SharedAccessKey=SAS_KEY_VALUE;UseDevelopmentEmulator=true;")]
    [InlineData("Server=localhost,1433;Database=Design;User ID=sa;Password=Your$tr0ngP@ss!;TrustServerCertificate=true")]
    [InlineData("Host=127.0.0.1;Username=app;Password=hunter2")]
    [InlineData("Server=(localdb)\\mssqllocaldb;User Id=sa;Password=hunter2")]
    [InlineData("localhost:6379,password=hunter2")]
    [InlineData("amqp://app:hunter2@localhost:5672")]
    [InlineData("https://user:password@example.com")]
    [InlineData("https://user:hunter2@example.com/path")]
    [InlineData("ftp://app:hunter2@files.example.org:21/")]
    [InlineData("postgres://app:hunter2@db.test/orders")]
    [InlineData("https://user:password@media.internal?access_token=secret#fragment")]
    [InlineData("Database=@Database;Password=@Password")]
    [InlineData("UserName = @UserName; Password = :password")]
    [InlineData("Server=db;Password=?")]
    [InlineData("Server=db;Password=@Microsoft.KeyVault(SecretUri=https://v.vault.azure.net/secrets/p/)")]
    [InlineData("Server=db;User Id=sa;Password=$PASSWORD")]
    [InlineData("postgres://app:$PASSWORD@db/orders")]
    [InlineData("cache:6379,password=$env:REDIS_PASSWORD")]
    [InlineData("otpauth://totp/ACGS:jane@acgs.internal?secret=JBSWY3DPEHPK3PXP&issuer=ACGS")]
    [InlineData("Server=db;Password=changeme")]
    [InlineData("Server=db;User Id=app;Password=password")]
    public async Task Text_ThatOnlyLooksLikeASecret_IsNotReported(string text) => await Test($"@\"{text}\"").RunAsync();

    [Fact]
    public async Task Constant_ThatIsAConnectionString_IsReportedOnceAtItsLiteral()
    {
        var test = new UsageTest<ConnectionSecretAnalyzer, EmptyCodeFixProvider>().File("/0/A.cs", """
            class C
            {
                const string Whole = {|#0:"Host=db;Password=hunter2"|};
                const string More = Whole + ";Port=1";
                [System.Obsolete({|#1:"Host=db;Password=hunter2"|})] object F(string s = {|#2:"redis://:hunter2@cache"|}) => Whole;
            }
            """);
        await test.Expect(RuleIds.ConnectionSecret, 0, Message("password")).Expect(RuleIds.ConnectionSecret, 1, Message("password"))
            .Expect(RuleIds.ConnectionSecret, 2, Message("password")).RunAsync();
    }

    [Fact]
    public async Task Sum_OfVeryManyParts_IsReadWithoutRecursion()
    {
        var sum = string.Join(" + ", Enumerable.Repeat("\"\"", 2_000));
        await Test("{|#0:\"Host=db;Database=\" + " + sum + " + \";Password=hunter2\"|}").Expect(RuleIds.ConnectionSecret, 0, Message("password")).RunAsync();
    }

    [Theory]
    [InlineData("build_property.IsTestProject = true", "true")]
    [InlineData("build_property.ProjectDir = /src/\nbuild_property.IntermediateOutputPath = /0/", "true")]
    [InlineData("", "false")]
    [InlineData("", null)]
    public async Task Project_OfTestsOrWithoutTheGate_IsNotJudged(string properties, string? enforce) =>
        await Test("\"Host=db;Password=hunter2\"", new(properties, enforce: enforce)).RunAsync();

    [Fact]
    public async Task Project_WithoutTheLibrary_IsJudged() =>
        await Test("{|#0:\"Host=db;Password=hunter2\"|}", new(referToLibrary: false)).Expect(RuleIds.ConnectionSecret, 0, Message("password")).RunAsync();

    private static UsageTest<ConnectionSecretAnalyzer, EmptyCodeFixProvider> Test(
        string expression, UsageTest<ConnectionSecretAnalyzer, EmptyCodeFixProvider>? test = null) => (test ?? new()).File("/0/A.cs", $$"""
        class C
        {
            const string Secret = "hunter2";
            object F(string x) =>
            {{expression}};
        }
        """);

    private static string Message(string key) =>
        $"The connection string holds its '{key}': read it from configuration, the environment or a secret store";
}
