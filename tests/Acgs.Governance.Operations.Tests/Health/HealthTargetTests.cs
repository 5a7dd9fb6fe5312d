// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Operations.Health;

namespace Acgs.Governance.Operations.Tests.Health;

public sealed class HealthTargetTests
{
    [Theory]
    [InlineData("auth=http://host:8016", "auth", "http://host:8016/health", "Service")]
    [InlineData("http://host:8016/", "host:8016", "http://host:8016/health", "Service")]
    [InlineData("https://host", "host", "https://host/health", "Service")]
    [InlineData("prometheus=http://host:9091/-/healthy", "prometheus", "http://host:9091/-/healthy", "Page")]
    [InlineData("http://host/?a=b", "host", "http://host/?a=b", "Page")]
    [InlineData("db=postgresql://host", "db", "postgresql://host:5432/", "PostgreSql")]
    [InlineData("postgres://acgs@host:5440", "host:5440", "postgres://acgs@host:5440/", "PostgreSql")]
    [InlineData("redis://host", "host", "redis://host:6379/", "Redis")]
    [InlineData("redis://[::1]:6390", "[::1]:6390", "redis://[::1]:6390/", "Redis")]
    public void Target_Written_IsRead(string text, string name, string address, string kind)
    {
        var target = HealthTarget.Parse(text)!;

        Assert.Equal((name, address, kind), (target.Name, target.Address.ToString(), $"{target.Kind}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("auth")]
    [InlineData("auth=")]
    [InlineData("=http://host")]
    [InlineData("host:8016")]
    [InlineData("ftp://host")]
    [InlineData("rediss://host")]
    [InlineData("http://")]
    [InlineData("file:///etc/passwd")]
    public void Text_ThatIsNoTarget_IsNone(string text) => Assert.Null(HealthTarget.Parse(text));

    [Fact]
    public void Guide_HasItsEightTargetsOnTheirPorts() => Assert.Equal(
        ["postgresql 5440", "redis 6390", "prometheus 9091", "grafana 3001", "auth 8016", "constitutional-ai 8001", "coordinator 8008", "blackboard 8010"],
        HealthTarget.Guide.Select(target => $"{target.Name} {target.Address.Port}"));
}
