#!/bin/sh
# Makes every secret that the manifests name and no operator makes, with random values; one that exists is left alone.
# usage: k8s/secrets.sh [namespace]
set -eu
namespace=${1:-ohlas}

random() { head -c "$1" /dev/urandom | base64 | tr -d '\n'; }

# secret NAME TYPE KEY=VALUE… — values go through standard input, never through an argument of kubectl.
secret() {
    name=$1 type=$2
    shift 2
    if kubectl -n "$namespace" get secret "$name" >/dev/null 2>&1; then
        echo "$name: kept"
        return
    fi
    {
        printf 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: %s\n  labels:\n    cnpg.io/reload: "true"\ntype: %s\nstringData:\n' "$name" "$type"
        for pair; do printf '  %s: "%s"\n' "${pair%%=*}" "${pair#*=}"; done
    } | kubectl -n "$namespace" create -f - >/dev/null
    echo "$name: made"
}

for database in survey scoring alert gateway; do
    secret "$database-database-owner" kubernetes.io/basic-auth "username=${database}_owner" "password=$(random 24)"
    secret "$database-database-app" kubernetes.io/basic-auth "username=${database}_app" "password=$(random 24)"
done
secret keycloak-database-owner kubernetes.io/basic-auth username=keycloak_owner "password=$(random 24)"
secret keycloak-bootstrap-admin kubernetes.io/basic-auth username=admin "password=$(random 24)"
secret keycloak-clients Opaque "console=$(random 32)" "gateway-admin=$(random 32)" "operator=$(random 32)"
secret survey-link-key Opaque "key=$(random 32)"
secret gateway-session-key Opaque "key=$(random 32)"
