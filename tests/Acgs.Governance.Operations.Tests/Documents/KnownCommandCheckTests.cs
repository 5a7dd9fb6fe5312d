// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Tests.Documents;

/// <summary>Commands of the closed list, and their right forms. The defects of the operations guide are tested where the guide is.</summary>
public sealed class KnownCommandCheckTests
{
    [Theory]
    [InlineData("pg_isready -h localhost -p 5440")]
    [InlineData("REDISCLI_AUTH=$PASSWORD redis-cli -e -p 6390 ping")]
    [InlineData("redis-cli ping")]
    [InlineData("redis-cli ping | grep -q PONG")]
    [InlineData("curl http://localhost:6390 http://localhost:5440")]
    [InlineData("curl -f http://localhost:8001/health || echo down")]
    [InlineData("[ \"$(redis-cli ping)\" = PONG ]")]
    [InlineData("redis-cli --scan --pattern 'a:*' | xargs redis-cli unlink")]
    [InlineData("redis-cli info stats | grep -E 'keyspace_(hits|misses)'")]
    [InlineData("psql -v ON_ERROR_STOP=1 app < backup.sql")]
    [InlineData("psql -c 'SELECT relname FROM pg_stat_user_tables' | less")]
    [InlineData("set -o pipefail\npg_dump app | gzip > app.sql.gz")]
    [InlineData("pg_dump -Fc -f app.dump app")]
    [InlineData("curl -G http://localhost:9091/api/v1/query --data-urlencode 'query=rate(up[5m])'")]
    [InlineData("curl -g 'http://localhost:9091/api/v1/query?query=rate(up[5m])'")]
    [InlineData("curl 'http://localhost/page?n=[1-9]' \"http://localhost/x?y=${Z}\" http://[::1]:80/x 'http://localhost/{id}'")]
    [InlineData("curl http://localhost:8016/health; curl -i http://localhost:8016/health | jq .status")]
    [InlineData("curl -X POST http://localhost/x -H 'Content-Type: application/json' -d '{}'")]
    [InlineData("curl -X POST http://localhost/x -d name=value")]
    [InlineData("curl -s localhost:9091/api/v1/alerts | jq '.data.alerts[]'")]
    [InlineData("curl -s 'localhost:9091/api/v1/query?query=sum(up)' | jq '.data.result[0].value[1]'")]
    [InlineData("docker compose restart auth; docker kill -s HUP postgres; docker system df")]
    [InlineData("docker kill web1; docker compose exec db kill 17")]
    [InlineData("psql --set=ON_ERROR_STOP=1 --file=dump.sql app")]
    [InlineData("chown -R app: src; find . -name '*.tmp' -exec rm {} +")]
    [InlineData("grep -rn TODO src | wc -l")]
    [InlineData("acgs-cli compliance check --constitutional-hash=cdd01ef066bc6cf2")]
    [InlineData("check() { curl \"$1\" || return 1; }\ncheck a || failed=1\ncheck b || failed=1")]
    [InlineData("set -e\ncheck() { return 1; }\ncheck a\ncheck b")]
    [InlineData("cat <<EOF\nredis-cli FLUSHALL\nEOF\n# redis-cli FLUSHALL\necho 'redis-cli FLUSHALL'")]
    public void Command_RightForm_IsNoFinding(string code) => Assert.Empty(Findings.OfShell(code));

    [Theory]
    [InlineData("curl http://db:5432", "ACGS2013")]
    [InlineData("sudo curl -f http://localhost:6379/", "ACGS2013")]
    [InlineData("docker exec cache redis-cli PING || exit 1", "ACGS2013")]
    [InlineData("redis-cli ping && echo up", "ACGS2013")]
    [InlineData("redis-cli -a \"$PASSWORD\" info", "ACGS2011")]
    [InlineData("docker compose exec redis redis-cli flushdb", "ACGS2014")]
    [InlineData("cat dump.sql | docker exec -i db psql app", "ACGS2013")]
    [InlineData("psql app < dump.sql", "ACGS2013")]
    [InlineData("psql app -f dump.sql", "ACGS2013")]
    [InlineData("psql --file=dump.sql app", "ACGS2013")]
    [InlineData("docker kill postgres", "ACGS2014")]
    [InlineData("docker compose -f production.yml kill", "ACGS2014")]
    [InlineData("docker exec db pg_dump app | gzip > app.sql.gz", "ACGS2013")]
    [InlineData("psql -c \"SELECT mean_time FROM pg_stat_statements\"", "ACGS2013")]
    [InlineData("curl \"http://localhost:9091/api/v1/query?query=up{job='a'}\"", "ACGS2013")]
    [InlineData("curl -X POST http://localhost/x --data '[1]'", "ACGS2013")]
    [InlineData("#!/bin/sh\ncurl -X POST http://localhost/x", "ACGS2013")]
    [InlineData("docker volume prune", "ACGS2014")]
    [InlineData("docker-compose restart redis", "ACGS2014")]
    [InlineData("chown -R 999:999 /var/lib/docker/volumes/pg", "ACGS2014")]
    [InlineData("find src -name '*.cs' -exec perl -pi -e s/a/b/ {} +", "ACGS2014")]
    [InlineData("check() { return 1; }\ncheck a\ncheck b", "ACGS2013")]
    public void Command_KnownToFailOrToHarm_IsFound(string code, string expected) =>
        Assert.Equal([$"{expected}:{(code.Contains('\n', StringComparison.Ordinal) ? 3 : 2)}"], Findings.OfShell(code));

    [Theory]
    [InlineData("if curl -sf http://localhost:8008/health; then echo up; fi")]
    [InlineData("curl http://localhost:6390")]
    public void Command_OnAPortOfThePlatform_IsFoundInItsDocuments(string code)
    {
        Assert.Equal(["ACGS2013:4"], Findings.Of($"ACGS, with its Blackboard\n\n```sh\n{code}\n```\n"));
        Assert.Empty(Findings.Of($"With headers of ACGS\n\n```sh\n{code}\n```\n"));
    }

    [Theory]
    [InlineData("# Incident", 1)]
    [InlineData("# Adoption", 0)]
    public void Fix_OfHeaders_IsHarmfulDuringAnIncidentOnly(string heading, int count) =>
        Assert.Equal(count, Findings.Of($"{heading}\n\n## Steps\n\n```sh\nacgs-cli compliance fix\n```\n").Count());

    [Fact]
    public void Sql_InItsOwnFence_IsLookedAt() =>
        Assert.Equal(["ACGS2013:3"], Findings.Of("```sql\nSELECT\n  tablename\nFROM pg_stat_user_tables;\n```\n"));
}
